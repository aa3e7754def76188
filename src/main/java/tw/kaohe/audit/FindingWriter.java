package tw.kaohe.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int ID_BYTES = 8;
    private static final int WITHOUT_SEVERITY = 3;
    /** What is left to tell findings of one criterion and day apart by; few pairs come that far. */
    private static final Comparator<Finding> OF_A_DAY = Comparator.comparing((Finding f) -> f.slots().toString())
        .thenComparing(Finding::site, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Finding::subject).thenComparing(Finding::id).thenComparing(Finding::message);
    private final Rulebook rulebook;
    private final byte[] scope;
    private final LocalDate today;
    private final int fixDays;
    private final int supplyDays;
    private final boolean binding;
    private final Phrases phrases;
    private final Map<String, LocalDate> known;
    private final Map<String, Criterion> criteria;
    private final Map<String, Integer> order = new HashMap<>();
    private final MessageDigest digest = Sha256.digest();

    /**
     * @param own   criteria that only this agency has: what it promised in its plan
     * @param known days by which deficiencies of earlier audits are to be mended, by id; they do not move
     */
    FindingWriter(Rulebook rulebook, List<Criterion> own, String agencyId, String editionId, Timeframe time, boolean binding, Phrases phrases,
                  Map<String, LocalDate> known) {
        this.rulebook = rulebook;
        this.scope = (agencyId + "\n" + editionId + "\n" + time.year() + "\n").getBytes(StandardCharsets.UTF_8);
        this.today = time.today();
        this.fixDays = rulebook.policy().whole("P-FIXDAYS");
        this.supplyDays = rulebook.policy().whole("P-SUPPLYDAYS");
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
        List<Finding> all = new ArrayList<>(earlier);
        for (Findings.Draft draft : drafts) {
            all.add(write(draft));
        }
        all.sort(this::compare);
        Set<String> ids = new HashSet<>();
        all.removeIf(f -> !ids.add(f.id()));
        return List.copyOf(all);
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
        String id = id(draft);
        return new Finding(id, criterion.code(), criterion.title(), verdict, severity(draft, criterion, verdict), draft.rule(),
            draft.about().label(phrases), draft.about().date(), draft.about().slots(), draft.about().site(),
            rulebook.messages().say(phrases.language(), draft.message(), name -> value(draft, criterion, name)), draft.reasonCode(), draft.alsoCites(),
            new Citation(criterion.document(), criterion.clause()), draft.about().evidence(), criterion.remedy(), due(id, verdict),
            draft.about().responsibleUnit());
    }

    private Object value(Findings.Draft draft, Criterion criterion, String name) {
        Object value = draft.value(name, phrases);
        return value == null && name.equals("title") ? criterion.title() : value;
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
            case DEFICIENT, ADVICE -> today.plusDays(fixDays);
            case NO_EVIDENCE -> today.plusDays(supplyDays);
            default -> null;
        };
    }

    /** The same from run to run, whatever is found elsewhere and however the finding itself grows. */
    private String id(Findings.Draft draft) {
        digest.update(scope);
        byte[] hash = digest.digest((draft.criterion() + "\n" + draft.about().site() + "\n" + draft.key()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    private int compare(Finding a, Finding b) {
        int order = Integer.compare(rank(a), rank(b));
        if (order == 0 && !a.criterion().equals(b.criterion())) {
            order = Integer.compare(this.order.getOrDefault(a.criterion(), Integer.MAX_VALUE), this.order.getOrDefault(b.criterion(), Integer.MAX_VALUE));
        }
        if (order == 0) {
            order = a.date() == null || b.date() == null ? Boolean.compare(a.date() != null, b.date() != null) : a.date().compareTo(b.date());
        }
        return order == 0 ? OF_A_DAY.compare(a, b) : order;
    }

    private static int rank(Finding f) {
        return f.severity() == null ? WITHOUT_SEVERITY + f.verdict().ordinal() : f.severity().ordinal();
    }
}
