package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.HumanJudgement;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.Verdict;
import tw.kaohe.reading.text.DateText;

/** What evaluators decided (人工評定) on criteria that no machine decides. */
final class JudgementSource implements FactSource {
    private final AuditCase c;
    private final List<HumanJudgement> failed = new ArrayList<>();
    private final Map<String, VerdictTable.Known> known = new HashMap<>();

    /** @param criteria that are judged in this run */
    JudgementSource(AuditCase c, List<Criterion> criteria) {
        this.c = c;
        Set<String> manual = new HashSet<>();
        criteria.stream().filter(x -> x.status() == Criterion.Status.MANUAL).forEach(x -> manual.add(x.code()));
        for (TableRow row : c.input().all(TableRow.class)) {
            String code = row.kind() == InputKind.JUDGEMENTS && row.get("準則") != null ? row.get("準則").strip() : null;
            if (code != null && manual.contains(code) && isOfAgency(row.get("機關"))) {
                take(code, row);
            }
        }
        // Once people have judged, nothing is left to ask them; the finding alone gives the verdict.
        failed.forEach(f -> known.put(f.code(), new VerdictTable.Known(Verdict.SATISFIED, c.phrases().get("verdict.judged"))));
    }

    private void take(String code, TableRow row) {
        Verdict verdict = c.rulebook().words("judgements").stream().filter(r -> r.get(0).equals(row.get("結果")))
            .map(r -> Verdict.valueOf(r.get(1))).findFirst().orElse(null);
        if (verdict == Verdict.DEFICIENT) {
            LocalDate date = row.get("日期") == null ? null : DateText.date(row.get("日期")).orElse(null);
            failed.add(new HumanJudgement(code, row.get("標的"), row.get("意見"), row.get("場所"), date, List.of(row.at())));
        } else if (verdict == Verdict.SATISFIED) {
            known.put(code, new VerdictTable.Known(Verdict.SATISFIED, c.phrases().get("verdict.judged")));
        }
    }

    private boolean isOfAgency(String named) {
        if (named == null || named.equals(c.input().id()) || EditionChoice.fold(named).equals(EditionChoice.fold(c.name()))) {
            return true;
        }
        return c.input().register() != null && (named.equals(c.input().register().id()) || c.input().register().aliases().contains(named));
    }

    @Override
    public List<?> facts() {
        return failed;
    }

    @Override
    public Map<String, VerdictTable.Known> known() {
        return known;
    }
}
