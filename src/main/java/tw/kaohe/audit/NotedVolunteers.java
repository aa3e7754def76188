package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.LogNote;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.PatrolLog.Volunteer;
import tw.kaohe.reading.text.TextFolding;

/**
 * The volunteers (志工) of a tidy log's notes (日誌附記). A note names one or more, and may say in the same words what the form
 * asks for: 志工A、志工B,背心已穿戴,上午正常,下午異常,奉茶. What it does not say is unknown and not a blank cell.
 */
final class NotedVolunteers {
    private static final String SEPARATORS = "[、,，;；。\\s\u3000]+";
    private final LogForm form;
    private final Map<String, Volunteer> byName = new LinkedHashMap<>();

    private NotedVolunteers(LogForm form) {
        this.form = form;
    }

    /** Several notes on one volunteer, e.g. one for each half day, are one. */
    static List<Volunteer> of(List<LogNote> notes, LogForm form) {
        NotedVolunteers noted = new NotedVolunteers(form);
        notes.stream().filter(n -> n.field() == LogNote.Field.VOLUNTEER && n.text() != null).forEach(noted::read);
        return List.copyOf(noted.byName.values());
    }

    private void read(LogNote note) {
        List<String> names = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String part : note.text().split(SEPARATORS)) {
            if (!part.isBlank() && !form.words("none").contains(part)) {
                (isSaid(part) ? said : names).add(part);
            }
        }
        if (names.isEmpty() && !said.isEmpty()) {
            names.add("");
        }
        names.forEach(name -> byName.merge(name, volunteer(name, said, note.slot()), NotedVolunteers::joined));
    }

    /** 志工正常 speaks of attendance; 志工A is a name. */
    private boolean isSaid(String part) {
        return List.of("vest", "tea", "morning", "afternoon", "attendance", "normal", "abnormal").stream().anyMatch(w -> says(w, part));
    }

    private Volunteer volunteer(String name, List<String> said, Integer slot) {
        return new Volunteer(name, yes(said, p -> says("vest", p)), half(said, true, slot), half(said, false, slot), yes(said, p -> says("tea", p)));
    }

    private Boolean yes(List<String> said, Predicate<String> about) {
        return said.stream().filter(about).map(p -> form.words("notWorn").stream().noneMatch(p::contains)).reduce((a, b) -> a && b).orElse(null);
    }

    /** Words that name no half day are about the half of the note's slot, or about both. */
    private Attendance half(List<String> said, boolean morning, Integer slot) {
        boolean normal = false;
        boolean abnormal = false;
        for (String part : said) {
            boolean named = says("morning", part) || says("afternoon", part);
            boolean own = named ? says(morning ? "morning" : "afternoon", part) : slot == null || morning == isMorning(slot);
            abnormal |= own && says("abnormal", withoutDenial(part));
            normal |= own && !says("abnormal", withoutDenial(part)) && (says("normal", part) || says("abnormal", part));
        }
        return attendance(normal, abnormal);
    }

    /** 無異常 says that nothing was abnormal. */
    private String withoutDenial(String part) {
        String rest = part;
        for (String none : form.words("none")) {
            rest = says("abnormal", none) ? rest.replace(none, "") : rest;
        }
        return rest;
    }

    private boolean isMorning(int slot) {
        return form.slots().get(slot - 1).from().getHour() < 12;
    }

    private static Attendance attendance(boolean normal, boolean abnormal) {
        return normal && abnormal ? Attendance.BOTH : normal ? Attendance.NORMAL : abnormal ? Attendance.ABNORMAL : Attendance.BLANK;
    }

    private boolean says(String purpose, String part) {
        return form.words(purpose).stream().anyMatch(TextFolding.key(part)::contains);
    }

    private static Volunteer joined(Volunteer a, Volunteer b) {
        return new Volunteer(a.name(), a.vest() == null || Boolean.FALSE.equals(b.vest()) ? b.vest() : a.vest(), joined(a.morning(), b.morning()),
            joined(a.afternoon(), b.afternoon()), a.tea() == null || Boolean.FALSE.equals(b.tea()) ? b.tea() : a.tea());
    }

    private static Attendance joined(Attendance a, Attendance b) {
        return a == Attendance.BLANK || a == b ? b : b == Attendance.BLANK ? a : Attendance.BOTH;
    }
}
