package tw.kaohe.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Criterion.Status;
import tw.kaohe.reading.text.TextFolding;

/** The rulebook is whole: every criterion is fully described, every rule and sentence belongs to one, and none is left over. */
class FrameworkTest {
    private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("rules"), null);
    private static final Set<String> RULES = RulebookCompiler.ruleNames(FOLDER).keySet();
    /** Rules of plan obligations are named by what they judge; their codes come out of the plan. */
    private static final Pattern OBLIGATION = Pattern.compile("[a-z]+/[a-z-]+");
    private static final Pattern MESSAGE = Pattern.compile("\"{1,2}((?:[a-z]+(?:-[a-z]+)*)/[a-z0-9-]+)\"{1,2}");
    /** What a sentence in Chinese has no need of: English words in lower case, and notes to ourselves. */
    private static final Pattern LEFTOVER = Pattern.compile("[a-z]{4,}|POLICY|種子|\\((?:cr|ord)\\b");

    private static List<String> criteria(java.util.function.Predicate<Criterion> wrong) {
        return RULEBOOK.criteria().values().stream().filter(wrong).map(Criterion::code).toList();
    }

    @Test
    void everyCriterionIsFullyDescribed() {
        assertEquals(353, RULEBOOK.criteria().size(), "the catalogue's framework criteria; plan obligations come out of plans");
        assertEquals(List.of(), criteria(c -> c.title().isBlank() || c.clause().isBlank() || c.document().isBlank()), "needs title, path, document");
        assertEquals(List.of("GEN-09"), criteria(c -> c.severity() == null), "only what asks for input is without severity");
        assertEquals(List.of(), criteria(c -> c.severityReason().isBlank()), "needs 'why', the reason for its severity");
        assertEquals(List.of(), criteria(c -> !c.kind().equals("STATE") && c.remedy().isBlank() && c.question().isBlank()), "needs a remedy or a question");
        assertEquals(List.of(), criteria(c -> c.status() == Status.MANUAL && c.question().isBlank()), "people need a question");
    }

    @Test
    void textsForOfficersAreChinese() {
        assertEquals(List.of(), criteria(c -> LEFTOVER.matcher(c.severityReason() + c.remedy() + c.question()).find()));
    }

    @Test
    void peopleAreAskedOneQuestionEach() {
        assertEquals(List.of(), criteria(c -> c.kind().equals("JUDGE")
            && (c.status() != Status.MANUAL || !c.question().endsWith("?") || c.question().contains("是否符合"))),
            "a JUDGE criterion says in 'question' what a person must look at");
    }

    @Test
    void everyRuleBelongsToACriterion() {
        assertEquals(List.of(), RULES.stream().filter(r -> !OBLIGATION.matcher(r).matches())
            .filter(r -> !RULEBOOK.criteria().containsKey(Rulebook.criterionOf(r))).toList(), "name a rule <code> or <code>/<outcome>");
    }

    @Test
    void everyAutomatedCriterionIsJudged() {
        Set<String> judged = RULES.stream().map(Rulebook::criterionOf).collect(Collectors.toCollection(TreeSet::new));
        RULEBOOK.editions().forEach(e -> RULEBOOK.topics(e.id()).forEach(t -> judged.add(t.code())));
        RULEBOOK.itemTraits().values().forEach(t -> judged.add(t.criterion()));
        // A promise is judged by the rules of every promise; a clause that a finding cites beside its own takes its verdict.
        criteria(c -> c.kind().equals("COMM")).forEach(judged::add);
        criteria(c -> FOLDER.files().keySet().stream().filter(n -> n.contains(".drl") || n.startsWith("common/words/"))
            .anyMatch(n -> FOLDER.text(n).contains(c.code() + "\"") || FOLDER.text(n).contains(c.code() + ","))).forEach(judged::add);
        assertEquals(List.of(), criteria(c -> c.status() == Status.AUTOMATED && !judged.contains(c.code())
            && !judged.contains(c.code().replaceAll("[a-c]$", ""))), "write a rule, or set 'status: manual'");
    }

    @Test
    void everySentenceIsSaidInBothLanguagesAndUsed() {
        Set<String> used = new TreeSet<>();
        for (String name : FOLDER.files().keySet()) {
            if (name.contains(".drl")) {
                Matcher m = MESSAGE.matcher(FOLDER.text(name));
                while (m.find()) {
                    used.add(m.group(1));
                }
            }
        }
        used.removeAll(RULES);
        assertEquals(new TreeSet<>(RULEBOOK.messages().keys("zh-TW")), new TreeSet<>(RULEBOOK.messages().keys("en")));
        assertEquals(used, new TreeSet<>(RULEBOOK.messages().keys("zh-TW")), "left: used by rules; right: in messages.yml");
    }

    @Test
    void topicsAreWrittenInTheGlyphsThatPlansAreFoldedTo() {
        List<String> wrong = new ArrayList<>();
        RULEBOOK.editions().forEach(e -> RULEBOOK.topics(e.id()).forEach(t -> {
            List<PhraseQuery> queries = new ArrayList<>();
            java.util.stream.Stream.of(t.query(), t.row(), t.wants(), t.mention()).filter(java.util.Objects::nonNull).forEach(queries::add);
            t.parts().forEach(p -> queries.add(p.query()));
            queries.stream().map(PhraseQuery::inWords).filter(w -> !TextFolding.key(w).equals(w)).forEach(w -> wrong.add(t.code() + " " + w));
        }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void topicsNameTheirGroupAndKnownParts() {
        RULEBOOK.editions().forEach(e -> {
            Set<String> codes = RULEBOOK.topics(e.id()).stream().map(Topic::code).collect(Collectors.toSet());
            assertEquals(codes.size(), RULEBOOK.topics(e.id()).size(), e.id() + " states a topic twice");
            RULEBOOK.topics(e.id()).forEach(t -> {
                assertFalse(t.oneOf() != null && !codes.contains(t.oneOf()), t.code() + ": 'one-of' names no topic");
                t.parts().forEach(p -> assertFalse(!p.covers().isEmpty() && codes.stream().noneMatch(c -> c.startsWith(p.covers())),
                    t.code() + ": '" + p.covers() + "' covers no topic"));
            });
        });
    }
}
