package tw.kaohe.reading.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Incident;
import tw.kaohe.model.PatrolLog.Section;
import tw.kaohe.model.PatrolLog.SignOff;
import tw.kaohe.model.PatrolLog.Volunteer;
import tw.kaohe.model.Ticks;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.log.ItemText;
import tw.kaohe.reading.log.TickMark;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/** Reads patrol logs that are JSON objects, one at a time from the stream. A missing item or null is blank. */
final class JsonLogReader {
    private static final Set<Section> ALL = Set.copyOf(EnumSet.allOf(Section.class));
    private final LogForm form;
    private final FactCollector out;
    private final boolean single;
    private final JsonLogParts parts;
    private final Map<String, Integer> itemIndex = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private int read;

    /** @param single whether the file is one log, so that places need no line */
    JsonLogReader(LogForm form, FactCollector out, boolean single) {
        this.form = form;
        this.out = out;
        this.single = single;
        this.parts = new JsonLogParts(form, out);
        for (int i = 0; i < form.items().size(); i++) {
            itemIndex.put(form.items().get(i).id(), i);
        }
    }

    /** How many logs have been read. */
    int read() {
        return read;
    }

    /** What a log says while it is read. */
    private final class Draft {
        private final String prefix;
        private final byte[] masks = new byte[form.items().size()];
        private final byte[] given = new byte[masks.length];
        private String agency;
        private String site;
        private String dateText;
        private int version = 1;
        private String remark;
        private List<Incident> incidents = List.of();
        private List<String> inspectors = List.of();
        private List<SignOff> signOffs = List.of();
        private List<String> recommended = List.of();
        private List<Volunteer> volunteers = List.of();

        Draft(String prefix) {
            this.prefix = prefix;
        }
    }

    void read(JsonParser json, int line) throws IOException {
        Draft log = new Draft(single ? "" : "line " + line + ", ");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field(json, name, log);
        }
        Evidence at = out.source().at(single ? "line " + line : log.prefix.substring(0, log.prefix.length() - 2), log.dateText);
        Ticks ticks = Ticks.of(log.masks);
        if (log.dateText == null && ticks.anyMask() == 0 && log.signOffs.isEmpty() && log.incidents.isEmpty() && log.inspectors.isEmpty()) {
            out.passOver("read.log.blank-form", at.place());
            return;
        }
        read++;
        out.agency(log.agency);
        out.fact(new PatrolLog(PatrolLog.Layout.JSON, log.agency, log.site, date(log.dateText), log.dateText, log.version, log.remark, ticks, ALL,
            log.incidents, log.inspectors, log.signOffs, log.recommended, log.volunteers, null, null, at,
            new JsonCells(out.source(), log.prefix, form, log.masks, log.given, at)));
    }

    private LocalDate date(String text) {
        return text == null ? null
            : dates.computeIfAbsent(text, t -> DateText.moment(t).map(m -> m.at().toLocalDate()).orElse(null));
    }

    private void field(JsonParser json, String name, Draft log) throws IOException {
        switch (name) {
            case "agency" -> log.agency = text(json);
            case "site" -> log.site = text(json);
            case "date" -> log.dateText = text(json);
            case "version" -> log.version = version(json, log);
            case "remark" -> log.remark = text(json);
            case "items" -> items(json, log);
            case "incidents" -> log.incidents = parts.incidents(json, log.prefix);
            case "inspectors" -> log.inspectors = parts.texts(json);
            case "signoffs" -> log.signOffs = parts.signOffs(json, log.prefix);
            case "recommended" -> log.recommended = parts.texts(json);
            case "volunteers" -> log.volunteers = parts.volunteers(json);
            default -> json.skipChildren();
        }
    }

    private int version(JsonParser json, Draft log) throws IOException {
        String text = text(json);
        if (text == null) {
            return 1;
        }
        if (!text.matches("\\d{1,6}")) {
            out.damage("read.log.version", log.prefix + "version", text);
            return 1;
        }
        return Integer.parseInt(text);
    }

    private void items(JsonParser json, Draft log) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                out.damage("read.log.items-shape", log.prefix + "items");
            }
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String id = json.currentName();
            Integer item = itemIndex.get(id);
            int index = item != null ? item : ItemText.of(id, form).index();
            JsonToken value = json.nextToken();
            if (index < 0) {
                out.damage("read.log.json-item", log.prefix + "items." + id);
                json.skipChildren();
            } else if (value == JsonToken.START_ARRAY) {
                slots(json, log, index, id);
            } else if (value != JsonToken.VALUE_NULL) {
                out.damage("read.log.json-slots", log.prefix + "items." + id, form.slots().size());
                json.skipChildren();
            }
        }
    }

    private void slots(JsonParser json, Draft log, int item, String id) throws IOException {
        int slot = 0;
        int mask = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken(), slot++) {
            if (slot >= form.slots().size()) {
                json.skipChildren();
                continue;
            }
            if (token == JsonToken.VALUE_TRUE || token != JsonToken.VALUE_FALSE && token != JsonToken.VALUE_NULL && ticked(json, token, log, id, slot)) {
                mask |= 1 << slot;
            }
        }
        if (slot > form.slots().size()) {
            out.damage("read.log.json-slots", log.prefix + "items." + id, form.slots().size());
        }
        log.masks[item] = (byte) mask;
        log.given[item] = (byte) Math.min(slot, form.slots().size());
    }

    /** Other ways of saying yes: 1, "是", "V". */
    private boolean ticked(JsonParser json, JsonToken token, Draft log, String id, int slot) throws IOException {
        TickMark mark = token.isStructStart() ? TickMark.UNCLEAR : TickMark.of(json.getText());
        if (mark == TickMark.UNCLEAR) {
            out.damage("read.log.json-mark", log.prefix + "items." + id + "[" + slot + "]");
            json.skipChildren();
        }
        return mark == TickMark.TICKED;
    }

    /** The text of a simple value, or null. */
    static String text(JsonParser json) throws IOException {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
            return null;
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? null : CellText.clean(json.getText());
    }
}
