package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.kaohe.model.AgencyReport.Answer;
import tw.kaohe.model.AgencyReport.FollowUp;
import tw.kaohe.model.EarlierDeficiency;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Sha256;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.followup.Substance;
import tw.kaohe.reading.text.DateText;

/**
 * What became of the deficiencies of earlier audits (前次缺失), by the agency's word (改善回報) and by what is found now.
 *
 * <p>What an agency reports leads to its deficiency by the number (缺失編號): one of an earlier audit, or one of this. A returned form
 * says what the deficiency was, and is followed up even where neither is at hand; only the team's own table of earlier
 * deficiencies gives findings.
 */
final class FollowUps {
    private static final String ID = "缺失編號";
    /** What the team knew of the finding when it last saw it ({@link Substance}); where it says the same, it is not found again. */
    private static final String KNOWN = "已知內容";
    /** The hash of the agency's report that the team has taken note of; a later one is news. */
    private static final String NOTED = "已知回報";
    /** What an agency fills in; the unit may be given beforehand and is no answer. */
    private static final List<String> ANSWERS = List.of("改善措施", "預定完成日", "實際完成日", "佐證編號", "狀態");
    private static final int LONGEST = 2000;
    private final AuditCase c;
    private final Waivers waivers;
    private final Map<String, List<TableRow>> improvements = new LinkedHashMap<>();
    private final List<EarlierDeficiency> earlier = new ArrayList<>();
    private final List<FollowUp> reported = new ArrayList<>();
    private final Map<String, Integer> unknown = new HashMap<>();

    /** @param findings of this audit */
    FollowUps(AuditCase c, List<Finding> findings, Waivers waivers) {
        this.c = c;
        this.waivers = waivers;
        List<TableRow> rows = c.input().all(TableRow.class);
        rows.stream().filter(r -> r.kind() == InputKind.IMPROVEMENTS && r.get(ID) != null)
            .forEach(r -> improvements.computeIfAbsent(r.get(ID), id -> new ArrayList<>()).add(r));
        List<TableRow> previous = rows.stream().filter(r -> r.kind() == InputKind.PREVIOUS && r.get(ID) != null).toList();
        previous.stream().filter(r -> !isAdvice(r)).forEach(r -> earlier.add(settle(r, findings)));
        Set<String> known = new LinkedHashSet<>();
        previous.forEach(r -> known.add(r.get(ID)));
        improvements.forEach((id, own) -> {
            if (!known.contains(id)) {
                follow(id, own, findings);
            }
        });
    }

    private boolean isAdvice(TableRow row) {
        return row.get("嚴重度") != null && c.rulebook().words("follow-up-advice").stream().anyMatch(w -> w.get(0).equals(row.get("嚴重度")));
    }

    List<EarlierDeficiency> earlier() {
        return earlier;
    }

    List<FollowUp> list() {
        List<FollowUp> list = new ArrayList<>(earlier.stream().map(e -> new FollowUp(e.id(), e.criterion(), e.status(), e.due(),
            answer(improvements.getOrDefault(e.id(), List.of())))).toList());
        list.addAll(reported);
        return list;
    }

    /** Files with the number of their rows whose 缺失編號 leads to no deficiency. */
    Map<String, Integer> unknown() {
        return unknown;
    }

    /** What was reported on a deficiency that no table of earlier ones has. */
    private void follow(String id, List<TableRow> own, List<Finding> findings) {
        Optional<Finding> found = findings.stream().filter(f -> f.id().equals(id) && f.severity() != null && f.severity() != Severity.ADVICE).findFirst();
        TableRow form = own.get(0);
        if (found.isPresent()) {
            reported.add(new FollowUp(id, found.get().criterion(), status(null, own), found.get().dueDate(), answer(own)));
        } else if (form.get("準則") != null) {
            reported.add(new FollowUp(id, form.get("準則"), status(null, own), day(form, "改善期限"), answer(own)));
        } else {
            own.forEach(row -> unknown.merge(row.at().file(), 1, Integer::sum));
        }
    }

    private EarlierDeficiency settle(TableRow row, List<Finding> findings) {
        String id = row.get(ID);
        LocalDate found = day(row, "發現日期");
        LocalDate due = day(row, "改善期限") != null ? day(row, "改善期限")
            : found == null ? null : found.plusDays(c.rulebook().policy().whole("P-FIXDAYS"));
        List<TableRow> own = improvements.getOrDefault(id, List.of());
        boolean waived = waivers.covers(row.get("準則"), row.get("場所"));
        String word = status(row, own);
        String status = waived && !word.equals("CLOSED") ? "EXEMPT" : word;
        boolean settled = status.equals("CLOSED") || status.equals("EXEMPT");
        boolean past = due != null && c.time().today().isAfter(due);
        boolean said = status.equals("CLOSED") || status.equals("AWAITING_REVIEW");
        boolean again = (said || past && !settled) && findings.stream().anyMatch(f -> isSame(f, id) && !(said && !(past && !settled) && isKnown(f, row)));
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

    private static boolean isKnown(Finding finding, TableRow row) {
        return Substance.of(finding).equals(row.get(KNOWN));
    }

    /** The table's own word, unless the agency has reported more since. An agency's word that it is done closes nothing. */
    private String status(TableRow row, List<TableRow> own) {
        String told = row == null ? "OPEN" : meaning(row.get("狀態")).orElse("OPEN");
        boolean news = row != null && told.equals("REOPENED") && row.get(NOTED) != null && sha256(own) != null && !sha256(own).equals(row.get(NOTED));
        if (!told.equals("OPEN") && !told.equals("IN_PROGRESS") && !news) {
            return told;
        }
        boolean answered = own.stream().anyMatch(r -> ANSWERS.stream().anyMatch(column -> r.get(column) != null));
        return own.stream().anyMatch(this::isDone) ? "AWAITING_REVIEW" : answered ? "IN_PROGRESS" : told;
    }

    /** What the agency reports, or null. */
    private Answer answer(List<TableRow> own) {
        List<String> said = own.stream().flatMap(r -> ANSWERS.stream().filter(column -> r.get(column) != null).map(column -> column + ":" + r.get(column)))
            .distinct().toList();
        String text = String.join(";", said);
        return said.isEmpty() ? null : new Answer(Sha256.hex(text), text.length() > LONGEST ? text.substring(0, LONGEST) : text,
            own.stream().anyMatch(this::isDone));
    }

    private String sha256(List<TableRow> own) {
        Answer answer = answer(own);
        return answer == null ? null : answer.sha256();
    }

    /** Days by which deficiencies of the team's table are to be mended, by number. */
    static Map<String, LocalDate> dueDates(AgencyInput input) {
        Map<String, LocalDate> due = new HashMap<>();
        input.all(TableRow.class).stream().filter(r -> r.kind() == InputKind.PREVIOUS && r.get(ID) != null && day(r, "改善期限") != null)
            .forEach(r -> due.putIfAbsent(r.get(ID), day(r, "改善期限")));
        return due;
    }

    /** Done by the day that the agency gives or, where it gives none, by the word that it chose. */
    private boolean isDone(TableRow row) {
        LocalDate done = day(row, "實際完成日");
        if (done != null) {
            return !done.isAfter(c.time().today());
        }
        return meaning(row.get("狀態")).filter(m -> m.equals("AWAITING_REVIEW") || m.equals("CLOSED")).isPresent();
    }

    private Optional<String> meaning(String word) {
        return c.rulebook().words("follow-up").stream().filter(w -> w.get(0).equals(word)).map(w -> w.get(1)).findFirst();
    }

    private static LocalDate day(TableRow row, String column) {
        return row.get(column) == null ? null : DateText.date(row.get(column)).orElse(null);
    }
}
