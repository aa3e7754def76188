package tw.kaohe.reading.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.PatrolLog.Incident;
import tw.kaohe.model.PatrolLog.SignOff;
import tw.kaohe.model.PatrolLog.Volunteer;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.log.IncidentText;
import tw.kaohe.reading.log.ItemText;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/** The lists of a JSON log: incidents, sign-offs, names, volunteers. */
final class JsonLogParts {
    private final LogForm form;
    private final FactCollector out;
    private final IncidentText words;
    private final Map<String, DateText.Moment> moments = new HashMap<>();

    JsonLogParts(LogForm form, FactCollector out) {
        this.form = form;
        this.out = out;
        this.words = new IncidentText(form);
    }

    /** A list of texts, or one text. */
    List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            String text = JsonLogReader.text(json);
            return text == null ? List.of() : List.of(text);
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String text = JsonLogReader.text(json);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    List<Incident> incidents(JsonParser json, String prefix) throws IOException {
        List<Incident> incidents = new ArrayList<>();
        objects(json, prefix + "incidents", (place, fields, lists) -> {
            String text = fields.get("text");
            List<String> items = lists.getOrDefault("items", List.of()).stream().map(id -> item(id, place)).filter(java.util.Objects::nonNull).toList();
            if (items.isEmpty() && text != null) {
                items = words.itemsOf(text);
            }
            incidents.add(new Incident(time(fields.get("time"), place + ".time"), slot(fields.get("slot"), place), items,
                text == null ? "" : text, time(fields.get("resolvedAt"), place + ".resolvedAt"), out.source().at(place, text)));
        });
        return incidents;
    }

    private String item(String id, String place) {
        int index = ItemText.of(id, form).index();
        if (index < 0) {
            out.damage("read.log.json-item", place + ".items " + id);
            return null;
        }
        return form.items().get(index).id();
    }

    private Integer slot(String text, String place) {
        if (text == null) {
            return null;
        }
        int number = text.length() == 1 ? text.charAt(0) - '0' : -1;
        boolean valid = number >= 0 && number <= Math.min(9, form.slots().size());
        if (!valid) {
            out.damage("read.log.json-slot", place + ".slot", text);
        }
        return valid ? number : null;
    }

    private LocalTime time(String text, String place) {
        if (text == null) {
            return null;
        }
        LocalTime time = DateText.time(text).map(DateText.Time::toLocalTime)
            .orElseGet(() -> DateText.moment(text).filter(DateText.Moment::timed).map(m -> m.at().toLocalTime()).orElse(null));
        if (time == null) {
            out.damage("read.log.json-time", place, text);
        }
        return time;
    }

    List<SignOff> signOffs(JsonParser json, String prefix) throws IOException {
        List<SignOff> signOffs = new ArrayList<>();
        objects(json, prefix + "signoffs", (place, fields, lists) -> {
            String role = fields.get("role");
            String atText = fields.get("at");
            DateText.Moment at = atText == null ? null : moment(atText);
            if (role == null || atText != null && at == null) {
                out.damage("read.log.sign-off-date", place, role == null ? "" : role, atText == null ? "" : atText);
                return;
            }
            signOffs.add(new SignOff(role, at == null ? null : at.at(), at != null && at.timed(), fields.get("by"),
                "true".equals(fields.get("acting")) || "是".equals(fields.get("acting")), day(fields.get("actingFrom"), place + ".actingFrom"),
                day(fields.get("actingTo"), place + ".actingTo"), out.source().at(place, atText == null ? fields.get("by") : atText)));
        });
        return signOffs;
    }

    private DateText.Moment moment(String text) {
        if (moments.size() > 20_000) {
            moments.clear();
        }
        return moments.computeIfAbsent(text, t -> DateText.moment(t).orElse(null));
    }

    private LocalDate day(String text, String place) {
        LocalDate day = text == null ? null : DateText.moment(text).map(m -> m.at().toLocalDate()).orElse(null);
        if (text != null && day == null) {
            out.damage("read.log.json-time", place, text);
        }
        return day;
    }

    List<Volunteer> volunteers(JsonParser json) throws IOException {
        List<Volunteer> volunteers = new ArrayList<>();
        objects(json, "volunteers", (place, fields, lists) -> volunteers.add(new Volunteer(fields.get("name"), yes(fields.get("vest")),
            attendance(fields.get("morning")), attendance(fields.get("afternoon")), yes(fields.get("tea")))));
        return volunteers;
    }

    private static Boolean yes(String text) {
        return text == null ? null : Boolean.valueOf(text.equals("true") || text.equals("是") || text.equals("1"));
    }

    private Attendance attendance(String text) {
        String key = CellText.key(text);
        boolean abnormal = form.words("abnormal").stream().anyMatch(key::contains) || key.contains("異常");
        boolean normal = form.words("normal").stream().anyMatch(key::contains) || key.contains("正常");
        return normal && abnormal ? Attendance.BOTH : abnormal ? Attendance.ABNORMAL : normal ? Attendance.NORMAL : Attendance.BLANK;
    }

    /** Takes an object's texts and lists; the maps are used again for the next one. */
    private interface PartReader {
        void read(String place, Map<String, String> fields, Map<String, List<String>> lists);
    }

    private void objects(JsonParser json, String name, PartReader reader) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                out.damage("read.log.items-shape", name);
            }
            json.skipChildren();
            return;
        }
        Map<String, String> fields = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                out.damage("read.log.items-shape", name + "[" + i + "]");
                json.skipChildren();
                continue;
            }
            fields.clear();
            lists.clear();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    lists.put(field, texts(json));
                } else {
                    String text = JsonLogReader.text(json);
                    if (text != null) {
                        fields.put(field, text);
                    }
                }
            }
            reader.read(name + "[" + i + "]", fields, lists);
        }
    }
}
