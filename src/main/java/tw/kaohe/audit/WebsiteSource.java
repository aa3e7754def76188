package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.AccessibilityBadge;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Subject;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.Verdict;
import tw.kaohe.model.WebsiteDefects;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/** Website checks (網站檢核), the latest of each page and item, and the accessibility badge (標章). */
final class WebsiteSource implements FactSource {
    private static final String BADGE = "badge:";
    private final AuditCase c;
    private final List<Subject> facts = new ArrayList<>();
    private final Map<String, Known> known = new TreeMap<>();

    WebsiteSource(AuditCase c) {
        this.c = c;
        for (List<String> row : c.rulebook().words("website")) {
            if (row.get(0).startsWith(BADGE) && c.input().has(InputKind.BADGES)) {
                badge(row);
            } else if (!row.get(0).contains(":") && c.input().has(InputKind.WEB_CHECKS)) {
                checks(row);
            }
        }
    }

    @Override
    public List<Subject> facts() {
        return facts;
    }

    @Override
    public Map<String, Known> known() {
        return c.input().isDamaged(InputKind.WEB_CHECKS) || c.input().isDamaged(InputKind.BADGES) ? Map.of() : known;
    }

    private List<TableRow> rows(InputKind kind) {
        return c.input().own(TableRow.class).stream().filter(r -> r.kind() == kind).toList();
    }

    private static boolean mentions(String names, String text) {
        return Arrays.stream(names.split("\\|")).map(CellText::key).anyMatch(CellText.key(text)::contains);
    }

    private boolean is(String result, TableRow row) {
        return c.rulebook().words("website").stream().filter(r -> r.get(0).equals("result:" + result))
            .flatMap(r -> Arrays.stream(r.get(2).split("\\|"))).anyMatch(CellText.key(row.get("結果"))::equals);
    }

    /** A fault that a later check no longer found is put right; a result of other words is for people. */
    private void checks(List<String> topic) {
        Collection<TableRow> latest = latest(rows(InputKind.WEB_CHECKS).stream().filter(r -> mentions(topic.get(2), r.get("項目"))).toList());
        List<TableRow> bad = latest.stream().filter(r -> is("bad", r)).toList();
        List<TableRow> unreachable = latest.stream().filter(r -> is("unreachable", r)).toList();
        List<TableRow> shown = bad.isEmpty() ? unreachable : bad;
        if (!shown.isEmpty()) {
            facts.add(new WebsiteDefects(topic.get(0), topic.get(1), bad.size(), unreachable.size(),
                shown.stream().map(r -> String.valueOf(r.get("網址"))).distinct().toList(), shown.stream().map(TableRow::at).toList()));
        }
        if (latest.isEmpty()) {
            known.put(topic.get(0), new Known(Verdict.NO_EVIDENCE, c.phrases().get("website.unchecked", topic.get(1))));
        } else if (latest.stream().anyMatch(r -> !is("good", r) && !is("bad", r) && !is("unreachable", r))) {
            known.put(topic.get(0), new Known(Verdict.NEEDS_HUMAN, c.phrases().get("website.unclear", topic.get(1))));
        }
    }

    private static Collection<TableRow> latest(List<TableRow> checks) {
        Map<String, TableRow> latest = new LinkedHashMap<>();
        checks.stream().sorted(Comparator.comparing(r -> date(r, "日期", LocalDate.MIN)))
            .forEach(r -> latest.put(CellText.key(r.get("網址")) + "\n" + CellText.key(r.get("項目")), r));
        return latest.values();
    }

    private static LocalDate date(TableRow row, String column, LocalDate otherwise) {
        return row.get(column) == null ? otherwise : DateText.moment(row.get(column)).map(m -> m.at().toLocalDate()).orElse(otherwise);
    }

    private void badge(List<String> topic) {
        List<TableRow> badges = rows(InputKind.BADGES).stream().filter(r -> mentions(topic.get(2), r.get("標章")))
            .filter(r -> !date(r, "取得日", LocalDate.MIN).isAfter(c.time().today())).toList();
        String criterion = topic.get(0).substring(BADGE.length());
        if (badges.isEmpty()) {
            known.put(criterion, new Known(Verdict.NO_EVIDENCE, c.phrases().get("website.no-badge")));
            return;
        }
        boolean valid = badges.stream().anyMatch(r -> !c.time().today().isAfter(date(r, "到期日", LocalDate.MIN)));
        TableRow undated = badges.stream().filter(r -> date(r, "到期日", null) == null).findFirst().orElse(null);
        TableRow last = badges.stream().max(Comparator.comparing(r -> date(r, "到期日", LocalDate.MIN))).orElseThrow();
        TableRow shown = !valid && undated != null ? undated : last;
        facts.add(new AccessibilityBadge(shown.get("標章"), date(shown, "到期日", null), c.time().today(), shown.at()));
    }
}
