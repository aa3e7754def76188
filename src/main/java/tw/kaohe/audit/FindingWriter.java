package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.kaohe.model.Citation;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Findings;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Sha256;
import tw.kaohe.model.Verdict;
import tw.kaohe.rules.Rulebook;

/** Gives what rules found its severity, words, citation and identity, and puts findings in their order. */
final class FindingWriter {
    private static final int ID_LENGTH = 16;
    private final Rulebook rulebook;
    private final String agencyId;
    private final String editionId;
    private final Timeframe time;
    private final boolean binding;
    private final Phrases phrases;
    private final Map<String, LocalDate> known;
    private final Map<String, Criterion> criteria;
    private final Map<String, Integer> order = new HashMap<>();

    /**
     * @param own   criteria that only this agency has: what it promised in its plan
     * @param known days by which deficiencies of earlier audits are to be mended, by id; they do not move
     */
    FindingWriter(Rulebook rulebook, List<Criterion> own, String agencyId, String editionId, Timeframe time, boolean binding, Phrases phrases,
                  Map<String, LocalDate> known) {
        this.rulebook = rulebook;
        this.agencyId = agencyId;
        this.editionId = editionId;
        this.time = time;
        this.binding = binding;
        this.phrases = phrases;
        this.known = known;
        this.criteria = new java.util.LinkedHashMap<>(rulebook.criteria());
        own.forEach(c -> criteria.putIfAbsent(c.code(), c));
        criteria.keySet().forEach(c -> order.put(c, order.size()));
    }

    /**
     * Final findings, sorted by severity, clause, date, slot; one a key.
     *
     * @param earlier findings that were written before and belong among them
     */
    List<Finding> write(List<Finding> earlier, List<Findings.Draft> drafts) {
        Map<String, Finding> byId = new LinkedHashMap<>();
        Stream.concat(earlier.stream(), drafts.stream().map(this::write)).sorted(order()).forEach(f -> byId.putIfAbsent(f.id(), f));
        return List.copyOf(byId.values());
    }

    private Finding write(Findings.Draft draft) {
        Criterion criterion = criteria.get(draft.criterion());
        if (criterion == null) {
            throw new tw.kaohe.rules.RulebookException("rule " + draft.rule() + " names the criterion '" + draft.criterion()
                + "', which no framework.yml has");
        }
        boolean reference = !binding && !criterion.alwaysBinds();
        boolean mild = draft.severityFrom(criterion.severity()) == Severity.ADVICE;
        // 建議改善 is advice, whatever a rule calls it; so is everything of an edition that only serves as reference.
        Verdict verdict = draft.verdict() == Verdict.DEFICIENT && (reference || mild) ? Verdict.ADVICE : draft.verdict();
        Map<String, Object> values = draft.values(phrases);
        values.putIfAbsent("title", criterion.title());
        String id = id(draft);
        return new Finding(id, criterion.code(), criterion.title(), verdict, severity(draft, criterion, verdict), draft.rule(),
            draft.about().label(phrases), draft.about().date(), draft.about().slots(), draft.about().site(),
            rulebook.messages().say(phrases.language(), draft.message(), values), draft.reasonCode(), draft.alsoCites(),
            new Citation(criterion.document(), criterion.clause()), draft.about().evidence(), criterion.remedy(), due(id, verdict),
            draft.about().responsibleUnit());
    }

    private static Severity severity(Findings.Draft draft, Criterion criterion, Verdict verdict) {
        return switch (verdict) {
            case ADVICE -> Severity.ADVICE;
            case DEFICIENT -> draft.severityFrom(criterion.severity());
            default -> null;
        };
    }

    private LocalDate due(String id, Verdict verdict) {
        if (verdict == Verdict.DEFICIENT && known.containsKey(id)) {
            return known.get(id);
        }
        return switch (verdict) {
            case DEFICIENT, ADVICE -> time.today().plusDays(rulebook.policy().whole("P-FIXDAYS"));
            case NO_EVIDENCE -> time.today().plusDays(rulebook.policy().whole("P-SUPPLYDAYS"));
            default -> null;
        };
    }

    /** The same from run to run, whatever is found elsewhere and however the finding itself grows. */
    private String id(Findings.Draft draft) {
        List<String> parts = new ArrayList<>(List.of(agencyId, String.valueOf(editionId), Integer.toString(time.year()), draft.criterion(),
            String.valueOf(draft.about().site()), draft.key()));
        return Sha256.hex(String.join("\n", parts)).substring(0, ID_LENGTH);
    }

    private Comparator<Finding> order() {
        return Comparator.comparingInt((Finding f) -> f.severity() == null ? 3 + f.verdict().ordinal() : f.severity().ordinal())
            .thenComparingInt(f -> order.getOrDefault(f.criterion(), Integer.MAX_VALUE))
            .thenComparing(Finding::date, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(f -> f.slots().toString())
            .thenComparing(Finding::site, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::subject).thenComparing(Finding::id).thenComparing(Finding::message);
    }
}
