package tw.kaohe.app.forms;

import java.util.List;
import tw.kaohe.report.odf.Sheet.Check;
import tw.kaohe.report.odf.Sheet.Look;

/**
 * A cell of the patrol log's form.
 *
 * @param text  what is printed or already filled in; empty where nothing is
 * @param span  columns that it covers
 * @param entry what may be filled in, or null where the cell is printed
 */
record FormField(Look look, String text, int span, Entry entry) {

    /**
     * What may be filled in.
     *
     * @param group   entries of the same meaning and column share it
     * @param choices words to choose from
     * @param day     whether it is a day
     * @param paper   what stands there on paper, such as boxes; empty for nothing
     */
    record Entry(String group, List<String> choices, boolean day, String paper) {
        static final Entry FREE = new Entry("", List.of(), false, "");
    }

    static FormField printed(Look look, String text, int span) {
        return new FormField(look, text, span, null);
    }

    static FormField open(String text, int span, Entry entry) {
        return new FormField(Look.INPUT, text, span, entry);
    }

    /** What stands there on paper: boxes as long as nothing is filled in. */
    String print() {
        return text.isEmpty() && entry != null ? entry.paper() : text;
    }

    FormField filled(String value) {
        return new FormField(look, value, span, entry);
    }

    /** How the entry is checked in a workbook, or null where anything may stand. */
    Check check(FormTexts texts, String sheet, int column) {
        if (entry == null || entry.choices().isEmpty() && !entry.day()) {
            return null;
        }
        String hint = entry.day() ? "dateHint" : entry.choices().size() == 1 ? "tickHint" : "choiceHint";
        return new Check(entry.group() + "-" + column + "-" + sheet, entry.choices(), texts.get(PatrolRows.PART, hint),
            texts.get(PatrolRows.PART, entry.day() ? "dateRefused" : "choiceRefused"));
    }
}
