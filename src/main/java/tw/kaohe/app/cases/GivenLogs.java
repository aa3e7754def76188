package tw.kaohe.app.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.RocDate;
import tw.kaohe.reading.text.DateText;
import tw.kaohe.rules.RulebookException;

/**
 * Patrol logs (巡檢日誌) of a case, in the contract's JSON. Each entry starts from a complete log — every cell ticked, signed the
 * same day by both roles, one officer recommended, an inspector named, no volunteers, no incident — and states what differs.
 */
final class GivenLogs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGNED = "T17:40";
    private static final Set<String> TAKEN_OVER = Set.of("version", "remark", "incidents", "inspectors", "recommended", "volunteers", "site", "signoffs");
    private static final Set<String> OWN = Set.of("date", "without", "blank", "blankSlots", "unsigned", "sign", "drop", "layout");
    private final LogForm form;
    private final String agency;
    private final String where;

    GivenLogs(LogForm form, String agency, String where) {
        this.form = form;
        this.agency = agency;
        this.where = where;
    }

    /** The logs, each as a file of its own: JSON, or CSV where the entry wants the form. */
    List<String> texts(JsonNode entries) {
        List<String> logs = new ArrayList<>();
        GivenForm paper = new GivenForm(form);
        for (JsonNode entry : entries) {
            JsonNode changes = entry.isObject() ? entry : JSON.createObjectNode().set("date", entry);
            boolean asForm = changes.path("layout").asText().equals("form");
            days(changes).forEach(day -> logs.add(asForm ? paper.text(log(day, changes)) : log(day, changes).toString()));
        }
        return logs;
    }

    /** A day, or the weekdays from one day to another but for those of {@code without}. */
    private List<String> days(JsonNode changes) {
        String text = changes.path("date").asText();
        String[] ends = text.split("\\.\\.");
        if (ends.length != 2) {
            return List.of(text);
        }
        List<String> days = new ArrayList<>();
        List<String> without = CaseFiles.texts(changes.path("without"));
        for (LocalDate day = date(ends[0]); !day.isAfter(date(ends[1])); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !without.contains(RocDate.format(day))) {
                days.add(RocDate.format(day));
            }
        }
        return days;
    }

    private LocalDate date(String text) {
        return DateText.date(text).orElseThrow(() -> new RulebookException(where + ": '" + text + "' is no date"));
    }

    private ObjectNode log(String day, JsonNode changes) {
        ObjectNode log = JSON.createObjectNode().put("kind", "patrol-log").put("agency", agency).put("site", GivenFiles.SITE);
        log.put("date", day.equals("none") ? null : day);
        ObjectNode items = JSON.createObjectNode();
        for (LogForm.Item item : form.items()) {
            ArrayNode cells = items.putArray(item.id());
            form.slots().forEach(s -> cells.add(true));
        }
        log.putArray("incidents");
        log.putArray("inspectors").add("值星甲");
        log.putArray("recommended").add("員工A01");
        log.putArray("volunteers");
        ArrayNode signoffs = log.putArray("signoffs");
        int signer = 2;
        for (String role : form.roles()) {
            if (!CaseFiles.texts(changes.path("unsigned")).contains(role)) {
                sign(signoffs, role, day, "員工A0" + signer, changes.path("sign").path(role));
            }
            signer++;
        }
        changes.fields().forEachRemaining(f -> {
            if (TAKEN_OVER.contains(f.getKey())) {
                log.set(f.getKey(), f.getValue());
            } else if (!OWN.contains(f.getKey())) {
                throw new RulebookException(where + ": a log has no '" + f.getKey() + "'");
            }
        });
        blank(items, changes);
        CaseFiles.texts(changes.path("drop")).forEach(items::remove);
        log.set("items", items);
        return log;
    }

    /** {@code sign: {role: {at, by, acting, actingFrom, actingTo}}} states what differs from a sign-off of the same day. */
    private static void sign(ArrayNode signoffs, String role, String day, String by, JsonNode changes) {
        ObjectNode sign = signoffs.addObject().put("role", role).put("at", day.equals("none") ? null : day + SIGNED).put("by", by).put("acting", false);
        changes.fields().forEachRemaining(f -> sign.set(f.getKey(), f.getValue()));
    }

    private void blank(ObjectNode items, JsonNode changes) {
        changes.path("blank").fields().forEachRemaining(f -> {
            if (!items.has(f.getKey())) {
                throw new RulebookException(where + ": the form has no item '" + f.getKey() + "'");
            }
            if (f.getValue().isTextual() && f.getValue().asText().equals("all")) {
                form.slots().forEach(s -> blank(items, f.getKey(), s.number()));
            } else {
                f.getValue().forEach(slot -> blank(items, f.getKey(), slot.asInt()));
            }
        });
        changes.path("blankSlots").forEach(slot -> form.items().forEach(item -> blank(items, item.id(), slot.asInt())));
    }

    private static void blank(ObjectNode items, String item, int slot) {
        ((ArrayNode) items.get(item)).setNull(slot - 1);
    }
}
