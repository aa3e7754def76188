package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;

/**
 * One verdict for each criterion: what its findings say, else what is known without a finding.
 * Nothing becomes SATISFIED that was not looked at.
 */
final class VerdictTable {
    private final List<Criterion> criteria;
    private final java.util.Set<Criterion> common;
    private final AgencyInput input;
    private final Phrases phrases;
    private final boolean nothingSubmitted;
    private final String category;
    private final Map<String, Known> known;

    /** What is known of a criterion without a finding. */
    record Known(Verdict verdict, String reason) {
    }

    /**
     * @param common criteria that are only listed where they have findings
     * @param known verdicts that facts give, e.g. not applicable at any site; by code
     */
    VerdictTable(List<Criterion> criteria, java.util.Set<Criterion> common, AgencyInput input, Phrases phrases, boolean nothingSubmitted, String category, Map<String, Known> known) {
        this.criteria = criteria;
        this.common = common;
        this.input = input;
        this.phrases = phrases;
        this.nothingSubmitted = nothingSubmitted;
        this.category = category;
        this.known = known;
    }

    /** Criteria that wait for each kind of input nobody handed in, in the order of the kinds. */
    Map<InputKind, List<String>> missingInputs() {
        Map<InputKind, List<String>> missing = new java.util.EnumMap<>(InputKind.class);
        if (nothingSubmitted) {
            return missing;
        }
        for (Criterion c : criteria) {
            if (applies(c) && c.status() != Criterion.Status.INFORMATIVE && !isDecidedWithout(c)) {
                c.needs().stream().filter(k -> !input.has(k) && !input.isDamaged(k))
                    .forEach(k -> missing.computeIfAbsent(k, x -> new ArrayList<>()).add(c.code()));
            }
        }
        return missing;
    }

    /** Whether nothing has to be asked for: it does not apply, is not due, or a person has decided it. */
    private boolean isDecidedWithout(Criterion c) {
        Known decided = known.get(c.code());
        return decided != null && (decided.verdict() == Verdict.NOT_APPLICABLE || decided.verdict() == Verdict.NOT_DUE
            || decided.verdict() == Verdict.SATISFIED);
    }

    private boolean applies(Criterion c) {
        return applies(c, category);
    }

    /** Whether a criterion is for that class of agency (第一線, 服務規劃); without a class every one is. */
    static boolean applies(Criterion c, String category) {
        return c.applies().isEmpty() || category == null || category.contains(c.applies()) || c.applies().contains(category);
    }

    /** The verdicts, in the order of the criteria; common criteria only where they have findings. */
    List<CriterionVerdict> verdicts(List<Finding> findings) {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        findings.forEach(f -> {
            byCode.computeIfAbsent(f.criterion(), k -> new ArrayList<>()).add(f);
            for (String cited : f.alsoCites()) {
                if (!cited.equals(f.criterion())) {
                    byCode.computeIfAbsent(cited, k -> new ArrayList<>()).add(f);
                }
            }
        });
        List<CriterionVerdict> verdicts = new ArrayList<>();
        for (Criterion c : criteria) {
            List<Finding> own = byCode.getOrDefault(c.code(), List.of());
            if (!own.isEmpty() || !common.contains(c)) {
                verdicts.add(verdict(c, own));
            }
        }
        return verdicts;
    }

    private CriterionVerdict verdict(Criterion c, List<Finding> own) {
        Known base = base(c);
        Verdict worst = own.stream().map(Finding::verdict).reduce(null, Verdict::worse);
        if (worst == null) {
            return new CriterionVerdict(c, base.verdict(), base.reason(), List.of());
        }
        boolean unknown = base.verdict() == Verdict.NO_EVIDENCE || base.verdict() == Verdict.NEEDS_HUMAN;
        Verdict verdict = unknown ? Verdict.worse(worst, base.verdict()) : worst;
        String reason = verdict == worst ? phrases.get("verdict.findings", own.size()) : base.reason();
        return new CriterionVerdict(c, verdict, reason, own.stream().map(Finding::id).distinct().toList());
    }

    private Known base(Criterion c) {
        if (!applies(c)) {
            return new Known(Verdict.NOT_APPLICABLE, phrases.get("verdict.other-category", c.applies()));
        }
        if (c.status() == Criterion.Status.INFORMATIVE && !known.containsKey(c.code())) {
            return new Known(Verdict.NOT_APPLICABLE, phrases.get("verdict.informative"));
        }
        if (nothingSubmitted) {
            return new Known(Verdict.NO_EVIDENCE, phrases.get("verdict.nothing-submitted"));
        }
        if (known.containsKey(c.code())) {
            return known.get(c.code());
        }
        for (InputKind kind : InputKind.values()) {
            if (c.needs().contains(kind) && !input.has(kind)) {
                return new Known(Verdict.NO_EVIDENCE, phrases.get(input.isDamaged(kind) ? "verdict.unreadable" : "verdict.missing", name(kind)));
            }
            if ((c.needs().contains(kind) || c.uses().contains(kind)) && input.isDamaged(kind)) {
                return new Known(Verdict.NO_EVIDENCE, phrases.get("verdict.unreadable", name(kind)));
            }
        }
        return c.status() == Criterion.Status.MANUAL ? new Known(Verdict.NEEDS_HUMAN, c.question())
            : new Known(Verdict.SATISFIED, phrases.get("verdict.satisfied"));
    }

    /** In the reader's language; in Chinese it is the kind's title. */
    private String name(InputKind kind) {
        return phrases.get("report.kind." + kind.id());
    }

    /** Counts by dimension, in the order of the criteria; each row adds up to {@code checked}. */
    static List<DimensionSummary> summary(List<CriterionVerdict> verdicts, List<Finding> findings) {
        Map<String, Severity> worst = new java.util.HashMap<>();
        for (Finding f : findings) {
            if (f.severity() != null && f.verdict() == Verdict.DEFICIENT) {
                worst.merge(f.criterion(), f.severity(), VerdictTable::worse);
                f.alsoCites().forEach(c -> worst.merge(c, f.severity(), VerdictTable::worse));
            }
        }
        Map<String, int[]> rows = new LinkedHashMap<>();
        for (CriterionVerdict v : verdicts) {
            int[] row = rows.computeIfAbsent(v.criterion().dimension(), d -> new int[11]);
            row[0]++;
            row[column(v.verdict(), worst.get(v.criterion().code()))]++;
        }
        return rows.entrySet().stream().map(e -> {
            int[] r = e.getValue();
            return new DimensionSummary(e.getKey(), r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10]);
        }).toList();
    }

    private static Severity worse(Severity a, Severity b) {
        return a.ordinal() <= b.ordinal() ? a : b;
    }

    private static int column(Verdict verdict, Severity severity) {
        return switch (verdict) {
            case SATISFIED -> 1;
            case SATISFIED_BY_ALTERNATIVE -> 2;
            case DEFICIENT -> severity == Severity.MAJOR ? 3 : 4;
            case ADVICE -> 5;
            case NOT_APPLICABLE -> 6;
            case NOT_DUE -> 7;
            case NOT_COMPUTABLE -> 8;
            case NEEDS_HUMAN -> 9;
            case NO_EVIDENCE -> 10;
        };
    }
}
