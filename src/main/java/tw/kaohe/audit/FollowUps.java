package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tw.kaohe.model.AgencyReport.FollowUp;
import tw.kaohe.model.EarlierDeficiency;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.TableRow;
import tw.kaohe.reading.text.DateText;

/** What became of the deficiencies of earlier audits (前次缺失), by the agency's word (改善回報) and by what is found now. */
final class FollowUps {
    private final AuditCase c;
    private final List<TableRow> improvements;
    private final List<EarlierDeficiency> earlier = new ArrayList<>();

    /** @param findings of this audit */
    FollowUps(AuditCase c, List<Finding> findings) {
        this.c = c;
        List<TableRow> rows = c.input().all(TableRow.class);
        improvements = rows.stream().filter(r -> r.kind() == InputKind.IMPROVEMENTS).toList();
        rows.stream().filter(r -> r.kind() == InputKind.PREVIOUS && r.get("缺失編號") != null && !isAdvice(r))
            .forEach(r -> earlier.add(settle(r, findings)));
    }

    private boolean isAdvice(TableRow row) {
        return row.get("嚴重度") != null && c.rulebook().words("follow-up-advice").stream().anyMatch(w -> w.get(0).equals(row.get("嚴重度")));
    }

    List<EarlierDeficiency> earlier() {
        return earlier;
    }

    List<FollowUp> list() {
        return earlier.stream().map(e -> new FollowUp(e.id(), e.criterion(), e.status(), e.due())).toList();
    }

    private EarlierDeficiency settle(TableRow row, List<Finding> findings) {
        String id = row.get("缺失編號");
        LocalDate found = day(row, "發現日期");
        LocalDate due = day(row, "改善期限") != null ? day(row, "改善期限")
            : found == null ? null : found.plusDays(c.rulebook().policy().whole("P-FIXDAYS"));
        List<TableRow> own = improvements.stream().filter(r -> id.equals(r.get("缺失編號"))).toList();
        boolean done = own.stream().map(r -> day(r, "實際完成日")).filter(Objects::nonNull).anyMatch(d -> !d.isAfter(c.time().today()));
        String status = status(row.get("狀態"), own.isEmpty(), done);
        boolean settled = status.equals("CLOSED") || status.equals("EXEMPT");
        boolean past = due != null && c.time().today().isAfter(due);
        boolean again = (status.equals("CLOSED") || status.equals("AWAITING_REVIEW") || past && !settled) && findings.stream().anyMatch(f -> isSame(f, id));
        boolean unimproved = past && !settled && !status.equals("AWAITING_REVIEW");
        List<Evidence> evidence = new ArrayList<>(List.of(row.at()));
        own.forEach(r -> evidence.add(r.at()));
        return new EarlierDeficiency(id, row.get("準則"), row.get("缺失事實") == null ? row.get("標的") : row.get("缺失事實"), due,
            again ? "REOPENED" : status, unimproved && !again, again, evidence);
    }

    /** A finding about a single day is not found again: that day cannot be mended, only explained. */
    private static boolean isSame(Finding finding, String id) {
        return finding.id().equals(id) && finding.date() == null;
    }

    /** The table's own word, unless the agency has reported more since. */
    private String status(String word, boolean unanswered, boolean done) {
        String told = word == null ? "OPEN" : c.rulebook().words("follow-up").stream().filter(w -> w.get(0).equals(word)).map(w -> w.get(1))
            .findFirst().orElse("OPEN");
        if (told.equals("OPEN") || told.equals("IN_PROGRESS")) {
            return done ? "AWAITING_REVIEW" : unanswered ? told : "IN_PROGRESS";
        }
        return told;
    }

    private static LocalDate day(TableRow row, String column) {
        return row.get(column) == null ? null : DateText.date(row.get(column)).orElse(null);
    }
}
