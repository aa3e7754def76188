package tw.kaohe.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A case in words, only what differs from a complete log. */
final class Described {
    private Described() {
    }

    static String of(Filed filed) {
        StringJoiner text = new StringJoiner("\n  ", "", "");
        text.add(filed.shape + " period " + (filed.from == null ? "none" : Year109.roc(filed.from) + ".." + Year109.roc(filed.to)) + " as-of " + filed.asOf
            + (filed.notes ? "" : " without notes"));
        filed.sites.forEach(s -> text.add(s.toString()));
        filed.closures.forEach(c -> text.add(c.toString()));
        filed.facilities.forEach(c -> text.add(c.toString()));
        filed.logs.forEach(l -> text.add(log(l)));
        filed.tickets.forEach(c -> text.add(c.toString()));
        filed.diversions.forEach(c -> text.add(c.toString()));
        return text.toString();
    }

    private static String log(Filed.Log log) {
        List<String> parts = new ArrayList<>();
        parts.add("Log " + log.site + (log.siteOmitted ? "(omitted)" : "") + " " + (log.date == null ? log.undated : Year109.roc(log.date)) + (log.version == null ? "" : " v" + log.version));
        StringJoiner blanks = new StringJoiner(" ", "blank ", "");
        blanks.setEmptyValue("");
        for (int slot = 1; slot <= Year109.SLOTS; slot++) {
            int s = slot;
            List<String> items = FormItem.CODES.stream().filter(c -> !log.tick(FormItem.index(c), s)).toList();
            if (!items.isEmpty()) {
                blanks.add(slot + (items.size() > 30 ? ":" + items.size() + " items" : ":" + items));
            }
        }
        parts.add(blanks.toString());
        log.incidents.forEach(i -> parts.add(i.toString()));
        for (int role = 0; role < 2; role++) {
            Filed.Signature s = log.signatures[role];
            boolean plain = s != null && log.date != null && s.equals(new Filed.Log(log.site, log.date).signatures[role]);
            if (!plain) {
                parts.add("7-" + (role + 1) + " " + s);
            }
        }
        parts.add(log.inspectors.isEmpty() ? "no inspector" : "");
        parts.add(log.recommended.equals(List.of("員工A01")) ? "" : "recommended " + log.recommended);
        parts.add(log.lostRow < 0 ? "" : "without row " + FormItem.CODES.get(log.lostRow));
        log.volunteers.forEach(v -> parts.add(v.toString()));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }
}
