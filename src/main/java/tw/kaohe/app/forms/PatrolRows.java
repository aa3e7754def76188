package tw.kaohe.app.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tw.kaohe.app.forms.FormField.Entry;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog.Section;
import tw.kaohe.model.RocDate;
import tw.kaohe.report.odf.Sheet.Look;
import tw.kaohe.rules.Rulebook;

/**
 * The rows of the patrol log (巡迴值星人員工作日誌): head, items by slots, sections 四 to 七. Items and slots come from the form of the
 * rulebook, titles from its criteria, so that the form changes with them.
 */
final class PatrolRows {
    static final String PART = "patrol-log";
    private static final int LABEL_WIDTH = 112;
    private static final int SLOT_WIDTH = 17;
    private final Rulebook rulebook;
    private final LogForm form;
    private final FormTexts texts;
    private final int slots;

    PatrolRows(Rulebook rulebook, FormTexts texts) {
        this.rulebook = rulebook;
        this.form = rulebook.form();
        this.texts = texts;
        this.slots = form.slots().size();
    }

    /** The parts of a form; {@code head} has the entries above the slots. */
    record Page(String title, List<List<FormField>> head, String note, List<FormField> slots, List<List<FormField>> body) {
    }

    Page of(LogDay day) {
        List<List<FormField>> head = List.of(entry("agency", "", false), entry("site", day.site(), false),
            entry("date", day.date() == null ? "" : RocDate.format(day.date()), true));
        List<FormField> header = new ArrayList<>(List.of(FormField.printed(Look.HEAD, text("items"), 1)));
        form.slots().forEach(slot -> header.add(FormField.printed(Look.HEAD, slot.from() + "-\n" + slot.to(), 1)));
        List<List<FormField>> body = new ArrayList<>();
        items(body);
        body.add(row(form.word("inspector"), Entry.FREE));
        recommended(body);
        volunteers(body);
        incidents(body);
        signOffs(body);
        return new Page(form.title().get(0), head, text("noteLine"), header, body);
    }

    private String text(String key) {
        return texts.get(PART, key);
    }

    private List<FormField> entry(String key, String value, boolean day) {
        return List.of(FormField.printed(Look.REST, text("head." + key), 1),
            FormField.open(value, slots, new Entry(key, List.of(), day, "")));
    }

    /** A label and one cell for each slot. */
    private List<FormField> row(String label, Entry entry) {
        List<FormField> row = new ArrayList<>(List.of(FormField.printed(Look.REST, label, 1)));
        for (int i = 0; i < slots; i++) {
            row.add(FormField.open("", 1, entry));
        }
        return row;
    }

    private List<FormField> heading(String text) {
        return List.of(FormField.printed(Look.HEAD, text, slots + 1));
    }

    private void items(List<List<FormField>> body) {
        Entry tick = new Entry("tick", List.of(text("tick")), false, text("box") + " " + text("tick"));
        String section = "";
        for (LogForm.Item item : form.items()) {
            Criterion criterion = rulebook.criteria().get(rulebook.itemTraits().get(item.id()).criterion());
            int bracket = item.label().indexOf('(');
            String own = item.label().substring(0, bracket);
            if (!own.equals(section)) {
                body.add(heading(criterion.path().get(0)));
                section = own;
            }
            body.add(row(item.label().substring(bracket) + criterion.title(), tick));
        }
    }

    private List<Criterion> criteria(Section section) {
        return rulebook.sectionCriteria(section).stream().map(rulebook.criteria()::get).toList();
    }

    /** 四、優良服務人員, or 六、 and the title where the path has the numeral alone; what a title says behind a dash is left out. */
    private String headingOf(Section section) {
        Criterion first = criteria(section).get(0);
        String numeral = first.path().get(0);
        return numeral.contains("、") ? numeral : numeral + "、" + first.title().split("—")[0];
    }

    private void recommended(List<List<FormField>> body) {
        Criterion criterion = criteria(Section.RECOMMENDED).get(0);
        String name = headingOf(Section.RECOMMENDED);
        String own = name.substring(name.indexOf('、') + 1);
        String hint = criterion.title().startsWith(own) ? criterion.title().substring(own.length()) : criterion.title();
        body.add(List.of(FormField.printed(Look.REST, name + "(" + hint + ")", 1), FormField.open("", slots, Entry.FREE)));
    }

    /** One volunteer a column; the criteria of the section give the rows in order. */
    private void volunteers(List<List<FormField>> body) {
        body.add(heading(headingOf(Section.VOLUNTEERS)));
        Entry yesNo = new Entry("volunteer", List.of(text("tick"), text("no")), false,
            text("box") + text("tick") + " " + text("box") + text("no"));
        List<Entry> entries = List.of(Entry.FREE, yesNo, attendance(), new Entry("tea", yesNo.choices(), false, yesNo.paper()));
        List<Criterion> rows = criteria(Section.VOLUNTEERS);
        for (int i = 0; i < rows.size(); i++) {
            Criterion criterion = rows.get(i);
            body.add(row(criterion.path().get(criterion.path().size() - 1) + criterion.title(), entries.get(i)));
        }
    }

    /** Both half days in one cell, so that a volunteer needs one column only. */
    private Entry attendance() {
        List<String> choices = new ArrayList<>();
        List<String> states = List.of(form.word("normal"), form.word("abnormal"), "");
        for (String morning : states) {
            for (String afternoon : states) {
                if (!(morning + afternoon).isEmpty()) {
                    choices.add(form.word("morning") + morning + text("both") + form.word("afternoon") + afternoon);
                }
            }
        }
        String boxes = text("box") + states.get(0) + " " + text("box") + states.get(1);
        return new Entry("attendance", choices, false, form.word("morning") + " " + boxes + "\n" + form.word("afternoon") + " " + boxes);
    }

    private void incidents(List<List<FormField>> body) {
        body.add(heading(headingOf(Section.INCIDENTS) + text("incidentHint")));
        int rows = Integer.parseInt(text("incidentRows"));
        for (int i = 0; i < rows; i++) {
            body.add(List.of(FormField.open("", slots + 1, Entry.FREE)));
        }
    }

    private void signOffs(List<List<FormField>> body) {
        body.add(heading(headingOf(Section.SIGN_OFFS)));
        int names = slots / 2;
        for (String role : form.roles()) {
            body.add(List.of(FormField.printed(Look.REST, role + text("stamp"), 1), FormField.open("", names, Entry.FREE),
                FormField.open("", slots - names, Entry.FREE)));
        }
    }

    /** A day that the form is for. @param date null for none yet @param site empty for none */
    record LogDay(LocalDate date, String site) {
        /** Name of its sheet. */
        String name(String title) {
            return date == null ? title : RocDate.format(date);
        }
    }

    /** What the columns of sheets and pages are wide, in millimetres. */
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(LABEL_WIDTH));
        form.slots().forEach(slot -> widths.add(SLOT_WIDTH));
        return widths;
    }
}
