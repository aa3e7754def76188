package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Period;
import tw.kaohe.model.TableRow;
import tw.kaohe.reading.text.DateText;

/**
 * Who was on duty (人員清冊).
 *
 * @param whole people on duty for a whole period, by 人員代碼
 * @param part  people who came or left within it, or whose dates are not known; they are for people to judge
 */
record Staff(Set<String> whole, Set<String> part) {

    static Staff of(AgencyInput input, Period period) {
        Set<String> whole = new TreeSet<>();
        Set<String> part = new TreeSet<>();
        for (TableRow row : input.own(TableRow.class)) {
            String person = row.kind() == InputKind.STAFF ? row.get("人員代碼") : null;
            if (person == null) {
                continue;
            }
            LocalDate from = day(row, "到職日");
            LocalDate to = day(row, "離職日");
            boolean gone = to != null && to.isBefore(period.from()) || from != null && from.isAfter(period.to());
            boolean all = from != null && !from.isAfter(period.from()) && (row.get("離職日") == null || to != null && !to.isBefore(period.to()));
            if (!gone) {
                (all ? whole : part).add(person);
            }
        }
        part.removeAll(whole);
        return new Staff(whole, part);
    }

    private static LocalDate day(TableRow row, String column) {
        return row.get(column) == null ? null : DateText.date(row.get(column)).orElse(null);
    }
}
