package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Edition;
import tw.kaohe.model.Policy;

/**
 * What the engine itself does not refuse: names that are used twice or that nothing bears, and editions with a hole. Whatever a rule
 * names must exist, whether or not the rule ever fires.
 */
final class RulebookCheck {
    /** The criterion, where it is written out, and the sentence of a finding. */
    private static final Pattern FINDS = Pattern.compile("findings\\.(?:deficient|advice|needsHuman|noEvidence)\\((?:\"([^\"]+)\"|[^,]+),\\s*\"([^\"]+)\"");
    private static final Pattern CITES = Pattern.compile("alsoCites\\(java\\.util\\.List\\.of\\(([^()]*)\\)\\)");
    private static final Pattern POLICY = Pattern.compile("(?:\\$policy\\.|Policy\\(!?)\\w+\\(\"([^\"]+)\"\\)");
    private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+([\\w.*]+)", Pattern.MULTILINE);
    /** What a column of codes may have besides: nothing, or a key such as {@code result:good}. */
    private static final Pattern WORD = Pattern.compile("[a-z]*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    /** Rules of plan obligations are named by what they judge; their codes come out of the plan. */
    private static final Pattern OBLIGATION = Pattern.compile("[a-z]+/[a-z-]+");
    private final RulesFolder folder;
    private final Collection<RuleSource> sources;
    private final Policy policy;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final List<Edition> editions;
    private final List<String> problems = new ArrayList<>();

    private RulebookCheck(RulesFolder folder, Collection<RuleSource> sources) {
        this.folder = folder;
        this.sources = sources;
        this.policy = PolicyFile.read(folder).policy();
        FrameworkFiles frameworks = new FrameworkFiles(folder, policy);
        frameworks.common().forEach(c -> criteria.put(c.code(), c));
        editions = frameworks.editions();
        editions.forEach(e -> e.criteria().forEach(c -> criteria.put(c.code(), c)));
    }

    /** @throws RulebookException with every problem found */
    static void check(RulesFolder folder, Collection<RuleSource> sources) {
        RulebookCheck check = new RulebookCheck(folder, sources);
        check.editions();
        check.names();
        Messages messages = Messages.read(folder);
        sources.forEach(s -> check.references(s, messages));
        check.tables();
        check.judged();
        if (!check.problems.isEmpty()) {
            throw new RulebookException(check.problems);
        }
    }

    /** An edition has a framework of its own name, and rules. */
    private void editions() {
        for (String name : folder.folders()) {
            if (!name.equals("common") && editions.stream().noneMatch(e -> e.id().equals(name))) {
                problems.add(name + "/framework.yml: 'edition' must be " + name + ", like its folder");
            }
            if (sources.stream().noneMatch(s -> s.file().startsWith(name + "/"))) {
                problems.add(name + ": the folder has no rules, neither .drl nor .drl.csv");
            }
            sources.stream().filter(s -> s.file().startsWith(name + "/"))
                .filter(s -> !Pattern.compile("(?m)^package tw\\.kaohe\\.rulebook\\." + Pattern.quote(name) + ";?\\s*$").matcher(s.drl()).find())
                .forEach(s -> problems.add(s.file() + ": the package must be tw.kaohe.rulebook." + name + ", or its rules never fire"));
        }
    }

    private void names() {
        Map<String, String> seen = new LinkedHashMap<>();
        for (RuleSource source : sources) {
            for (MatchResult rule : RuleSource.RULE.matcher(source.drl()).results().toList()) {
                String name = rule.group(1);
                String first = seen.putIfAbsent(name, source.file());
                if (first != null) {
                    problems.add(source.file() + ": rule " + name + " is also in " + first + "; every rule needs a name of its own");
                } else if (!OBLIGATION.matcher(name).matches() && !criteria.containsKey(Rulebook.criterionOf(name))) {
                    problems.add(source.placeOf(rule.start(1)) + ": rule " + name + " is of no criterion: no framework.yml has "
                        + Rulebook.criterionOf(name));
                }
            }
            Matcher imports = IMPORT.matcher(source.drl());
            while (imports.find()) {
                if (!imports.group(1).startsWith("tw.kaohe.model.")) {
                    problems.add(source.file() + ": rules may import tw.kaohe.model.* only, not " + imports.group(1));
                }
            }
        }
    }

    private void references(RuleSource source, Messages messages) {
        int number = 0;
        for (String line : source.drl().lines().toList()) {
            String place = source.place(++number) + ": ";
            FINDS.matcher(line).results().forEach(m -> {
                known(place, m.group(1));
                messages.languages().stream().filter(l -> !messages.keys(l).contains(m.group(2)))
                    .forEach(l -> problems.add(place + "no messages.yml has the sentence " + m.group(2) + " in " + l));
            });
            CITES.matcher(line).results().flatMap(m -> TEXT.matcher(m.group(1)).results()).forEach(m -> known(place, m.group(1)));
            POLICY.matcher(line).results().map(m -> m.group(1)).filter(id -> !policy.settings().containsKey(id))
                .forEach(id -> problems.add(place + PolicyFile.NAME + " has no policy " + id));
        }
    }

    private void known(String place, String code) {
        if (code != null && !criteria.containsKey(code)) {
            problems.add(place + "no framework.yml has the criterion " + code);
        }
    }

    /** Tables and lists that name criteria. */
    private void tables() {
        for (String table : PhraseTables.REQUIRED) {
            if (!folder.files().containsKey(PhraseTables.FOLDER + table + ".csv")) {
                problems.add(PhraseTables.FOLDER + table + ".csv: the file is missing; the program reads it");
            }
        }
        PhraseTables.cells(folder, Set.of("criterion", "code", "also")).forEach((place, codes) ->
            Arrays.stream(codes.split("\\|")).map(c -> c.substring(c.indexOf(':') + 1)).filter(c -> !WORD.matcher(c).matches())
                .forEach(c -> known(place, c)));
        Yaml missing = Yaml.read(folder, "common/suppressions.yml").at("missing-input");
        missing.keys().forEach(k -> missing.texts(k).forEach(c -> known("common/suppressions.yml, missing-input " + k + ": ", c)));
        for (String name : folder.named("/papers/report.yml")) {
            ReportDuty duty = ReportDuty.read(Yaml.read(folder, name));
            known(name + ", receipts: ", duty.receipts());
            duty.signOffs().forEach(c -> known(name + ", sign-offs: ", c));
        }
        for (String name : folder.named("/patrol-log/form.yml")) {
            FormFile form = FormFile.read(folder, name);
            form.traits().forEach((item, traits) -> known(name + ", items " + item + ": ", traits.criterion()));
            form.sections().forEach((section, codes) -> codes.forEach(c -> known(name + ", sections " + section.name().toLowerCase(java.util.Locale.ROOT) + ": ", c)));
        }
        for (String name : folder.named("/topics/topics.yml")) {
            for (Yaml topic : Yaml.read(folder, name).items("topics")) {
                known(name + ", topics " + topic.text("code") + ", one-of: ", topic.text("one-of", null));
            }
        }
    }

    /** A criterion is automated only where a rule, a topic or a table speaks of it; a promise by the rules of every promise. */
    private void judged() {
        Set<String> spoken = new HashSet<>();
        sources.forEach(s -> s.rules().forEach(r -> spoken.add(Rulebook.criterionOf(r))));
        String texts = folder.files().keySet().stream().filter(n -> n.contains(".drl") || n.startsWith(PhraseTables.FOLDER)
            || n.endsWith("/topics/topics.yml") || n.endsWith("/papers/report.yml")).map(folder::text).collect(Collectors.joining("\n"));
        criteria.values().stream().filter(c -> c.status() == Criterion.Status.AUTOMATED && !c.kind().equals("COMM"))
            .filter(c -> !spoken.contains(c.code()) && !spoken.contains(c.code().replaceAll("[a-c]$", "")))
            .filter(c -> !Pattern.compile(Pattern.quote(c.code()) + "(?=[\",|\\s]|$)").matcher(texts).find())
            .forEach(c -> problems.add(frameworkOf(c) + ", criteria " + c.code() + ": it is automated, but no rule, topic or table speaks of it; write a rule,"
                + " or set 'status: manual'"));
    }

    private String frameworkOf(Criterion c) {
        return editions.stream().filter(e -> e.criteria().contains(c)).map(Edition::id).findFirst().orElse("common") + "/framework.yml";
    }
}
