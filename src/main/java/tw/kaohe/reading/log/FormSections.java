package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog.Incident;
import tw.kaohe.model.PatrolLog.Section;
import tw.kaohe.model.PatrolLog.SignOff;
import tw.kaohe.model.PatrolLog.Volunteer;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.text.CellText;

/** The parts of a form besides its items: the inspectors and sections 四 to 七. Lives for one form. */
final class FormSections {
    private static final Pattern NAME_SEPARATORS = Pattern.compile("[、,，;；/\\n\\t]+|\\s{2,}");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\s*(?:\\(?\\d{1,2}[.)、]|[①-⑨])\\s*");

    private final LogForm form;
    private final Places places;
    private final FactCollector out;
    private final Set<Section> carried = EnumSet.noneOf(Section.class);
    private final List<String> inspectors = new ArrayList<>();
    private final List<String> recommended = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<SignOff> signOffs = new ArrayList<>();
    private final VolunteerRows volunteerRows;
    private final IncidentText incidentText;
    private List<Volunteer> volunteers = List.of();

    FormSections(LogForm form, Places places, FactCollector out) {
        this.form = form;
        this.places = places;
        this.out = out;
        this.volunteerRows = new VolunteerRows(form);
        this.incidentText = new IncidentText(form);
    }

    void inspectors(FormLine line) {
        carried.add(Section.INSPECTORS);
        int label = line.firstColumn();
        String own = CellText.clean(FormLine.plain(line.cells()[label]));
        int colon = own == null ? -1 : Math.max(own.indexOf(':'), own.indexOf('：'));
        if (colon >= 0) {
            names(own.substring(colon + 1), inspectors);
        }
        line.right(label).forEach(cell -> names(cell.text(), inspectors));
    }

    /** @param begins whether the line is the section's heading */
    void recommended(FormLine line, boolean begins) {
        carried.add(Section.RECOMMENDED);
        entries(line, begins).forEach(cell -> names(cell.text(), recommended));
    }

    void volunteers(FormLine line, boolean begins) {
        carried.add(Section.VOLUNTEERS);
        if (!begins) {
            volunteerRows.row(line);
        }
    }

    void incidents(FormLine line, boolean begins) {
        carried.add(Section.INCIDENTS);
        for (FormLine.Cell cell : entries(line, begins)) {
            for (String text : cell.text().split("\\R")) {
                incidentText.read(text, out.source().at(places.cell(line.number(), cell.column()), text.strip())).ifPresent(incidents::add);
            }
        }
    }

    /** Roles and what stands right of each, up to the next role. */
    void signOffs(FormLine line) {
        String role = null;
        int column = 0;
        StringBuilder value = new StringBuilder();
        for (FormLine.Cell cell : line.right(-1)) {
            String found = role(cell.text());
            if (found == null) {
                value.append(' ').append(cell.text());
                continue;
            }
            signOff(role, value, line, column);
            role = found;
            column = cell.column();
            value.setLength(0);
            value.append(behindRole(cell.text(), found));
        }
        signOff(role, value, line, column);
    }

    private void signOff(String role, CharSequence value, FormLine line, int column) {
        if (role == null) {
            return;
        }
        carried.add(Section.SIGN_OFFS);
        String text = CellText.clean(value.toString());
        if (text != null) {
            SignOffText.read(role, text, out.source().at(places.cell(line.number(), valueColumn(line, column)), text), out).ifPresent(signOffs::add);
        }
    }

    private static int valueColumn(FormLine line, int roleColumn) {
        List<FormLine.Cell> right = line.right(roleColumn);
        return right.isEmpty() ? roleColumn : right.get(0).column();
    }

    private String role(String text) {
        String key = CellText.key(text);
        return form.roles().stream().filter(role -> key.contains(CellText.key(role))).findFirst().orElse(null);
    }

    /** What a cell says behind its role: 秘書室研考：孫丙 109-05-12. */
    private static String behindRole(String text, String role) {
        int at = text.indexOf(role);
        return at < 0 ? "" : text.substring(at + role.length()).replaceFirst("^\\s*[:：(（]?\\s*(?:簽章|核章|簽名)?\\s*[)）:：]?", "");
    }

    /** The cells right of a heading, or all cells of another line. */
    private static List<FormLine.Cell> entries(FormLine line, boolean begins) {
        return line.right(begins ? line.firstColumn() : -1);
    }

    private void names(String text, List<String> names) {
        for (String part : NAME_SEPARATORS.split(text)) {
            String name = CellText.clean(LIST_NUMBER.matcher(part).replaceFirst(""));
            if (name != null && !form.words("none").contains(name) && !TickMark.options(name).stream().anyMatch(o -> true)) {
                names.add(name);
            }
        }
    }

    void finish() {
        volunteers = volunteerRows.volunteers();
    }

    boolean isEmpty() {
        return inspectors.isEmpty() && recommended.isEmpty() && incidents.isEmpty() && signOffs.isEmpty() && volunteers.isEmpty();
    }

    Set<Section> carried() {
        return carried;
    }

    List<String> foundInspectors() {
        return inspectors;
    }

    List<String> foundRecommended() {
        return recommended;
    }

    List<Incident> foundIncidents() {
        return incidents;
    }

    List<SignOff> foundSignOffs() {
        return signOffs;
    }

    List<Volunteer> foundVolunteers() {
        return volunteers;
    }
}
