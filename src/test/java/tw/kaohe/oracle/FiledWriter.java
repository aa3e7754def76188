package tw.kaohe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what an agency handed in as files in the formats of the contract. */
final class FiledWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final Map<String, String> TITLES = titles();
    private final Filed filed;
    private final Path folder;

    private FiledWriter(Filed filed, Path folder) {
        this.filed = filed;
        this.folder = folder;
    }

    /** Returns the agency's folder below {@code root}. */
    static Path write(Filed filed, Path root) {
        FiledWriter writer = new FiledWriter(filed, root.resolve(filed.agency));
        try {
            Files.createDirectories(writer.folder);
            writer.tables();
            switch (filed.shape) {
                case JSON, ARRAY, NDJSON -> writer.json();
                case TIDY -> writer.tidy();
                default -> writer.forms();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.folder;
    }

    private static Map<String, String> titles() {
        try {
            Map<String, String> titles = new HashMap<>();
            JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(Path.of("rules/roc109/framework.yml").toFile());
            collect(tree, titles);
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, Map<String, String> titles) {
        if (node.hasNonNull("code") && node.hasNonNull("title")) {
            titles.put(node.get("code").asText(), node.get("title").asText());
        }
        node.forEach(child -> collect(child, titles));
    }

    private void file(String name, List<String> lines) throws IOException {
        if (lines.size() > 1 || !name.endsWith(".csv")) {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        }
    }

    private static List<String> lines(String header) {
        return new ArrayList<>(List.of(header));
    }

    // --- tables ---

    private void tables() throws IOException {
        List<String> sites = lines("場所,總樓地板面積,停車場,植栽,電梯,開放時間");
        for (Filed.Site site : filed.sites) {
            if (site.listed()) {
                sites.add(String.join(",", site.name(), site.area() == null ? "" : "" + Math.round(site.area()), has(site.parking()), has(site.plants()), "", ""));
            }
        }
        file("sites.csv", sites);
        List<String> waits = lines("日期,場所,號碼,業務,取號時間,受理時間,離開時間");
        int number = 0;
        for (Filed.Ticket t : filed.tickets) {
            waits.add(String.join(",", Year109.roc(t.date()), t.site(), "A%03d".formatted(++number), "戶籍", time(t.taken(), t.takenSeconds()),
                time(t.served(), t.servedSeconds()), time(t.left(), t.leftSeconds())));
        }
        file("waits.csv", waits);
        List<String> diversions = lines("日期,場所,開始時間,結束時間,措施");
        for (Filed.Diversion d : filed.diversions) {
            diversions.add(String.join(",", Year109.roc(d.date()), d.site(), time(d.from(), true), time(d.to(), true), "增開櫃檯"));
        }
        file("diversions.csv", diversions);
        List<String> facilities = lines("場所,設施,現況,替代設備,不適用理由,佐證");
        for (Filed.Facility f : filed.facilities) {
            facilities.add(String.join(",", f.site(), f.thing(), f.state(), f.substitute(), "", ""));
        }
        file("facilities.csv", facilities);
        List<String> closures = lines("日期,起,迄,範圍(城市或機關),事由");
        for (Filed.Closure c : filed.closures) {
            closures.add(String.join(",", Year109.roc(c.date()), time(c.from(), false), time(c.to(), false), c.scope(), "停班"));
        }
        file("closures.csv", closures);
    }

    private static String has(Boolean value) {
        return value == null ? "" : value ? "有" : "無";
    }

    private static String time(LocalTime time, boolean seconds) {
        return time == null ? "" : time.format(seconds ? SECONDS : MINUTES);
    }

    private static String day(LocalDate day) {
        return day == null ? null : Year109.roc(day);
    }

    // --- JSON ---

    private void json() throws IOException {
        List<String> logs = filed.logs.stream().map(l -> json(l).toString()).toList();
        if (filed.shape == Filed.Shape.NDJSON) {
            file("logs.ndjson", logs);
        } else if (filed.shape == Filed.Shape.ARRAY) {
            file("logs.json", List.of("[" + String.join(",\n", logs) + "]"));
        } else {
            for (int i = 0; i < logs.size(); i++) {
                // A copy of one more byte is another file, not another log.
                file("log-%03d.json".formatted(i), List.of(logs.get(i)));
            }
        }
    }

    private ObjectNode json(Filed.Log log) {
        ObjectNode json = JSON.createObjectNode().put("kind", "patrol-log").put("agency", filed.agency);
        if (!log.siteOmitted) {
            json.put("site", log.site);
        }
        json.put("date", log.date == null ? log.undated : day(log.date));
        if (log.version != null) {
            json.put("version", log.version);
        }
        ObjectNode items = json.putObject("items");
        for (int item = 0; item < FormItem.COUNT; item++) {
            if (item == log.lostRow) {
                continue;
            }
            ArrayNode cells = items.putArray(FormItem.CODES.get(item));
            for (boolean tick : log.ticks[item]) {
                cells.add(tick ? JSON.getNodeFactory().booleanNode(true) : JSON.getNodeFactory().nullNode());
            }
        }
        ArrayNode incidents = json.putArray("incidents");
        for (Filed.Incident incident : log.incidents) {
            ObjectNode node = incidents.addObject().put("time", time(incident.time(), false));
            if (incident.slot() != null) {
                node.put("slot", incident.slot());
            }
            incident.items().forEach(node.putArray("items")::add);
            node.put("text", incident.text()).put("resolvedAt", incident.resolved() == null ? null : time(incident.resolved(), false));
        }
        log.inspectors.forEach(json.putArray("inspectors")::add);
        ArrayNode signoffs = json.putArray("signoffs");
        for (int role = 0; role < 2; role++) {
            Filed.Signature s = log.signatures[role];
            if (s != null) {
                signoffs.addObject().put("role", Filed.ROLES.get(role)).put("at", s.at() == null ? null : day(s.at().toLocalDate()) + "T" + time(s.at().toLocalTime(), false))
                    .put("by", s.by()).put("acting", s.acting()).put("actingFrom", day(s.actingFrom())).put("actingTo", day(s.actingTo()));
            }
        }
        log.recommended.forEach(json.putArray("recommended")::add);
        ArrayNode volunteers = json.putArray("volunteers");
        for (Filed.Volunteer v : log.volunteers) {
            volunteers.addObject().put("name", v.name()).put("vest", v.vest()).put("morning", v.morning()).put("afternoon", v.afternoon()).put("tea", v.tea());
        }
        return json;
    }

    // --- tidy ---

    private void tidy() throws IOException {
        List<String> cells = lines("日期,場所,時段,項目,勾選");
        List<String> notes = lines("日期,場所,欄位(值星人員/優良服務人員/志工/突發狀況),時段,項目,時間,內容,處理完成時間");
        List<String> approvals = lines("文件,角色,日期,代理,代理起,代理迄");
        for (Filed.Log log : filed.logs) {
            String key = day(log.date) + "," + log.site + ",";
            for (int item = 0; item < FormItem.COUNT; item++) {
                for (int slot = 1; slot <= Year109.SLOTS; slot++) {
                    String code = FormItem.CODES.get(item);
                    boolean tick = log.tick(item, slot);
                    if (tick || item % 2 == 0) {
                        cells.add(key + Year109.begin(slot) + "-" + Year109.end(slot) + "," + (item % 3 == 0 ? FormItem.chinese(code) : code) + "," + (tick ? "是" : ""));
                    }
                }
            }
            log.inspectors.forEach(name -> notes.add(key + "值星人員,,,," + name + ","));
            log.recommended.forEach(name -> notes.add(key + "優良服務人員,,,," + name + ","));
            for (Filed.Incident i : log.incidents) {
                String slot = i.slot() == null ? "" : Year109.begin(i.slot()) + "-" + Year109.end(i.slot());
                notes.add(key + String.join(",", "突發狀況", slot, String.join("", i.items()), time(i.time(), false), "\"" + i.text() + "\"", time(i.resolved(), false)));
            }
            approvals.addAll(approvals(log, false));
        }
        file("tidy.csv", cells);
        if (filed.notes) {
            file("notes.csv", notes);
        }
        file("approvals.csv", approvals);
    }

    private static List<String> approvals(Filed.Log log, boolean delegatesOnly) {
        List<String> rows = new ArrayList<>();
        for (int role = 0; role < 2; role++) {
            Filed.Signature s = log.signatures[role];
            if (s != null && (s.acting() && s.actingFrom() != null || !delegatesOnly)) {
                rows.add(String.join(",", "巡檢日誌 " + day(log.date) + " " + log.site, Filed.ROLES.get(role),
                    s.at() == null ? "" : day(s.at().toLocalDate()) + " " + time(s.at().toLocalTime(), false), s.acting() ? "是" : "",
                    s.actingFrom() == null ? "" : day(s.actingFrom()), s.actingTo() == null ? "" : day(s.actingTo())));
            }
        }
        return rows;
    }

    // --- forms ---

    private void forms() throws IOException {
        List<String> approvals = lines("文件,角色,日期,代理,代理起,代理迄");
        boolean html = filed.shape == Filed.Shape.FORM_HTML;
        for (int i = 0; i < filed.logs.size(); i++) {
            Filed.Log log = filed.logs.get(i);
            List<List<String>> rows = form(log, html);
            if (html) {
                String body = rows.stream().map(r -> r.stream().map(c -> "<td>" + c + "</td>").collect(Collectors.joining("", "<tr>", "</tr>"))).collect(Collectors.joining("\n"));
                Files.writeString(folder.resolve("form-%03d.html".formatted(i)),
                    "<!DOCTYPE html><html lang=\"zh-TW\"><head><meta charset=\"utf-8\"><title>巡檢日誌</title></head><body><table>\n" + body + "\n</table></body></html>\n");
            } else {
                Files.writeString(folder.resolve("form-%03d.csv".formatted(i)),
                    rows.stream().map(r -> r.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"").collect(Collectors.joining(","))).collect(Collectors.joining("\n", "", "\n")));
            }
            approvals.addAll(approvals(log, true));
        }
        file("approvals.csv", approvals);
    }

    private List<List<String>> form(Filed.Log log, boolean html) {
        String on = html ? "<input type=\"checkbox\" checked> 是" : "☑ 是";
        String off = html ? "<input type=\"checkbox\"> 是" : "□ 是";
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filed.agency + "巡迴值星人員工作日誌", "", "時間:" + (log.date == null ? log.undated : day(log.date)), "", "場所:" + log.site));
        rows.add(List.of("巡檢項目", "08:30 至 10:30", "10:30 至 12:30", "12:30 至 13:30", "13:30 至 15:30", "15:30 至 17:30"));
        String[] sections = {"一、【環境】", "二、【便民措施與設施】", "三、【人員基本服務禮儀】"};
        for (int item = 0; item < FormItem.COUNT; item++) {
            String code = FormItem.CODES.get(item);
            if (code.endsWith("-1")) {
                rows.add(List.of(sections[code.charAt(0) - '1']));
            }
            if (item == log.lostRow) {
                continue;
            }
            List<String> row = new ArrayList<>(List.of(FormItem.chinese(code).substring(1) + TITLES.get("109L-" + code)));
            for (boolean tick : log.ticks[item]) {
                row.add(tick ? on : off);
            }
            rows.add(row);
        }
        rows.add(List.of("值星人員簽名", String.join("、", log.inspectors)));
        rows.add(List.of("四、優良服務人員(請推薦1-3名)", String.join("、", log.recommended)));
        rows.add(List.of("五、志工服勤考核"));
        Filed.Volunteer v = log.volunteers.isEmpty() ? new Filed.Volunteer("", null, null, null, null) : log.volunteers.get(0);
        rows.add(List.of("(一)服勤志工姓名", v.name() == null ? "" : v.name()));
        rows.add(List.of("(二)穿戴背心與識別證", v.vest() == null ? "" : v.vest() ? "是" : "未穿戴"));
        rows.add(List.of("(三)出勤狀況(上午08:30~11:30) (下午13:30~16:30)", attendance(v.morning()), attendance(v.afternoon())));
        rows.add(List.of("(四)奉茶、引導情形", v.tea() == null ? "" : "是"));
        rows.add(List.of("六、突發狀況紀錄與建議事項"));
        for (Filed.Incident i : log.incidents) {
            rows.add(List.of(time(i.time(), false) + " " + i.items().stream().map(FormItem::chinese).collect(Collectors.joining("、")) + " " + i.text()
                + (i.resolved() == null ? "" : "," + time(i.resolved(), false) + " 處理完成")));
        }
        rows.add(List.of("七、檢核人員", Filed.ROLES.get(0), signature(log.signatures[0]), Filed.ROLES.get(1), signature(log.signatures[1])));
        return rows;
    }

    private static String attendance(String half) {
        boolean normal = half != null && half.contains("正常");
        boolean abnormal = half != null && half.contains("異常");
        return (normal ? "☑" : "□") + " 出勤正常 " + (abnormal ? "☑" : "□") + " 出勤異常 □ 是";
    }

    private static String signature(Filed.Signature s) {
        return s == null ? "" : s.by() + (s.acting() ? "(代)" : "") + (s.at() == null ? "" : " " + day(s.at().toLocalDate()) + " " + time(s.at().toLocalTime(), false));
    }
}
