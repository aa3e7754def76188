package tw.kaohe.app.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tw.kaohe.app.forms.PatrolRows.Page;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.PatrolLog.Incident;
import tw.kaohe.model.PatrolLog.Volunteer;
import tw.kaohe.model.RocDate;

/** What a person writes into the patrol log's form, by chance, and what must be read from it. */
record FilledLog(String agency, String site, LocalDate date, int[] masks, List<String> inspectors, List<String> recommended,
                 List<Volunteer> volunteers, List<Happened> incidents, List<Signed> signed) {
    private static final LogForm FORM = Forms.RULEBOOK.form();
    private static final int SLOTS = FORM.slots().size();
    private static final int HEAD = 3;

    /** An incident: when, at which item, settled when; {@code resolved} may be null. */
    record Happened(LocalTime time, LogForm.Item item, LocalTime resolved) {
        String text() {
            return time + " " + item.label() + " 設備異狀，通知總務" + (resolved == null ? "" : "，" + resolved + " 更換完成");
        }
    }

    /** A sign-off; {@code at} may be null. */
    record Signed(String role, String by, boolean acting, LocalDateTime at) {
    }

    static FilledLog of(long seed) {
        Random random = new Random(seed);
        int[] masks = new int[FORM.items().size()];
        int habit = random.nextInt(3);
        for (int i = 0; i < masks.length; i++) {
            masks[i] = habit == 0 ? (1 << SLOTS) - 1 : habit == 1 && random.nextInt(3) > 0 ? 0 : random.nextInt(1 << SLOTS);
        }
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(366));
        List<Happened> incidents = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            LocalTime time = LocalTime.of(8 + random.nextInt(8), random.nextInt(60));
            incidents.add(new Happened(time, FORM.items().get(random.nextInt(masks.length)), random.nextBoolean() ? null : time.plusMinutes(30)));
        }
        List<Signed> signed = new ArrayList<>();
        for (String role : FORM.roles()) {
            if (random.nextInt(4) > 0) {
                LocalDateTime at = random.nextInt(5) == 0 ? null : date.plusDays(random.nextInt(2)).atTime(17, random.nextInt(60));
                signed.add(new Signed(role, name(random), random.nextInt(4) == 0, at));
            }
        }
        return new FilledLog(random.nextBoolean() ? null : "示範市安和區公所", random.nextInt(4) == 0 ? null : "第" + random.nextInt(9) + "辦公室", date, masks,
            names(random, SLOTS), names(random, 3), volunteers(random), incidents, signed);
    }

    private static String name(Random random) {
        return "員工" + (char) ('A' + random.nextInt(26)) + String.format("%02d", random.nextInt(100));
    }

    private static List<String> names(Random random, int most) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            names.add(name(random));
        }
        return names;
    }

    /** A row with one entry for several volunteers speaks of all, so a vest or tea is told of all of them or of none. */
    private static List<Volunteer> volunteers(Random random) {
        List<Volunteer> volunteers = new ArrayList<>();
        boolean vests = random.nextInt(4) > 0;
        boolean teas = random.nextInt(4) > 0;
        for (int i = random.nextInt(SLOTS + 1); i > 0; i--) {
            volunteers.add(new Volunteer("志工" + name(random).substring(2), vests ? random.nextBoolean() : null, state(random), state(random),
                teas ? random.nextBoolean() : null));
        }
        return volunteers;
    }

    private static Attendance state(Random random) {
        return random.nextInt(4) == 0 ? Attendance.ABNORMAL : Attendance.NORMAL;
    }

    /** @param box what a ticked box looks like, or empty where the form has drop-downs instead of boxes */
    Page on(Page blank, String box) {
        List<List<FormField>> head = new ArrayList<>(blank.head());
        List<String> values = new ArrayList<>(List.of(agency == null ? "" : agency, site == null ? "" : site, RocDate.format(date)));
        for (int i = 0; i < HEAD; i++) {
            head.set(i, fill(head.get(i), List.of(values.get(i))));
        }
        return new Page(blank.title(), head, blank.note(), blank.slots(), body(blank.body(), box));
    }

    private List<List<FormField>> body(List<List<FormField>> blank, String box) {
        List<List<FormField>> body = new ArrayList<>();
        int item = 0;
        int volunteerRow = 0;
        int incident = 0;
        for (List<FormField> row : blank) {
            String label = row.get(0).text();
            FormField last = row.get(row.size() - 1);
            String group = last.entry() == null ? "printed" : last.entry().group();
            if (group.equals("tick")) {
                body.add(fill(row, ticks(masks[item++], box)));
            } else if (label.equals(FORM.word("inspector"))) {
                body.add(fill(row, inspectors));
            } else if (label.startsWith("四、")) {
                body.add(fill(row, List.of(recommended.isEmpty() ? "無" : String.join("、", recommended))));
            } else if (row.size() == 1 && last.entry() != null) {
                body.add(fill(row, List.of(incident < incidents.size() ? incidents.get(incident++).text() : "")));
            } else if (label.startsWith("(") && row.size() == SLOTS + 1) {
                body.add(fill(row, volunteerTexts(volunteerRow++, box)));
            } else {
                body.add(FORM.roles().stream().anyMatch(label::startsWith) ? fill(row, signature(label)) : row);
            }
        }
        return body;
    }

    private static List<FormField> fill(List<FormField> row, List<String> values) {
        List<FormField> filled = new ArrayList<>(row);
        int from = row.size() == 1 ? 0 : 1;
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                filled.set(from + i, row.get(from + i).filled(values.get(i)));
            }
        }
        return filled;
    }

    private static List<String> ticks(int mask, String box) {
        List<String> ticks = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            ticks.add((mask >> slot & 1) == 0 ? "" : box.isEmpty() ? "是" : box + " 是");
        }
        return ticks;
    }

    private List<String> volunteerTexts(int row, String box) {
        return volunteers.stream().map(v -> switch (row) {
            case 0 -> v.name();
            case 1 -> yes(v.vest(), box);
            case 2 -> "上午" + half(v.morning(), box) + (box.isEmpty() ? "、" : "\n") + "下午" + half(v.afternoon(), box);
            default -> yes(v.tea(), box);
        }).toList();
    }

    private static String yes(Boolean value, String box) {
        return value == null ? "" : either(value, "是", "否", box);
    }

    private static String half(Attendance state, String box) {
        return (box.isEmpty() ? "" : " ") + either(state == Attendance.NORMAL, "正常", "異常", box);
    }

    private static String either(boolean first, String one, String other, String box) {
        if (box.isEmpty()) {
            return first ? one : other;
        }
        return (first ? box : "□") + one + " " + (first ? "□" : box) + other;
    }

    private List<String> signature(String label) {
        return signed.stream().filter(s -> label.startsWith(s.role())).findFirst()
            .map(s -> List.of(s.by() + (s.acting() ? "(代)" : ""), s.at() == null ? "" : RocDate.format(s.at().toLocalDate()) + " " + s.at().toLocalTime()))
            .orElse(Collections.nCopies(2, ""));
    }

    void isWhat(PatrolLog log, String where) {
        assertEquals(agency, log.agency(), where);
        assertEquals(site, log.site(), where);
        assertEquals(date, log.date(), where);
        for (int i = 0; i < masks.length; i++) {
            assertEquals(masks[i], log.ticks().mask(i), where + " " + FORM.items().get(i).label());
        }
        assertEquals(inspectors, log.inspectors(), where);
        assertEquals(recommended, log.recommended(), where);
        assertEquals(volunteers, log.volunteers(), where);
        assertEquals(incidents.stream().map(i -> List.of(i.time(), List.of(i.item().id()), String.valueOf(i.resolved()))).toList(),
            log.incidents().stream().map(FilledLog::told).toList(), where);
        assertEquals(signed, log.signOffs().stream().map(s -> new Signed(s.role(), s.by(), s.acting(), s.at())).toList(), where);
        assertEquals(PatrolLog.Section.values().length, log.sections().size(), where);
        assertEquals(masks.length, log.itemRows(), where);
        assertEquals(SLOTS, log.slotColumns(), where);
    }

    private static List<Object> told(Incident incident) {
        return List.of(incident.time(), incident.items(), String.valueOf(incident.resolvedAt()));
    }
}
