package tw.kaohe.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.EvidenceGap;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.Verdict;
import tw.kaohe.reading.text.DateText;

/** The rows of the evidence list (佐證清單), by the criterion that they name. A row dated outside the judged year counts for nothing. */
final class EvidenceRows {
    private final AuditCase c;
    private final Set<String> codes;

    EvidenceRows(AuditCase c) {
        this.c = c;
        this.codes = c.input().own(TableRow.class).stream().filter(r -> r.kind() == InputKind.EVIDENCE && r.get("準則") != null)
            .filter(this::isOfTheYear).map(r -> r.get("準則")).collect(Collectors.toSet());
    }

    private boolean isOfTheYear(TableRow row) {
        return row.get("日期") == null || DateText.date(row.get("日期")).map(d -> RocDate.year(d) == c.time().year()).orElse(true);
    }

    /** Whether an evidence list was handed in at all; else its lack is told once for all criteria that wait for it. */
    boolean isGiven() {
        return c.input().has(InputKind.EVIDENCE);
    }

    boolean isListed(String code) {
        return codes.contains(code);
    }

    /** The criteria that a list which was handed in has no row for. */
    Optional<EvidenceGap> gap(List<String> wanted) {
        List<String> missing = wanted.stream().filter(code -> !isListed(code) && applies(code)).toList();
        return !isGiven() || missing.isEmpty() ? Optional.empty() : Optional.of(new EvidenceGap(missing, c.name(), c.searched()));
    }

    private boolean applies(String code) {
        String applies = c.rulebook().criteria().get(code).applies();
        return applies.isEmpty() || c.document() == null || c.document().isFirstLine() != applies.contains("規劃");
    }

    /** Optional criteria (自選項目) for which something was offered: people say what it is worth. */
    Map<String, Known> optional() {
        Map<String, Known> known = new LinkedHashMap<>();
        c.rulebook().criteria().values().stream().filter(x -> x.kind().equals("OPT") && codes.contains(x.code()))
            .forEach(x -> known.put(x.code(), new Known(Verdict.NEEDS_HUMAN, x.question())));
        return known;
    }
}
