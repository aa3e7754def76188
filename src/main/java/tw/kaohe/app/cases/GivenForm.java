package tw.kaohe.app.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.kaohe.model.LogForm;

/** A patrol log of a case on the paper form's layout, as CSV; only there can rows and columns be missing. */
final class GivenForm {
    private static final String TICK = "☑ 是";
    private static final String BLANK = "□ 是";
    private final LogForm form;

    GivenForm(LogForm form) {
        this.form = form;
    }

    /** @param log the log in the contract's JSON; items that it does not have get no row */
    String text(ObjectNode log) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(form.title().get(0), "", "日期:" + log.path("date").asText(), "", "場所:" + log.path("site").asText()));
        List<String> head = new ArrayList<>(List.of("巡檢項目"));
        form.slots().forEach(s -> head.add(s.label()));
        rows.add(head);
        String section = "";
        for (LogForm.Item item : form.items()) {
            String own = item.label().substring(0, item.label().indexOf('('));
            if (!own.equals(section)) {
                rows.add(List.of(own + "、巡檢"));
                section = own;
            }
            JsonNode cells = log.path("items").path(item.id());
            if (!cells.isMissingNode()) {
                List<String> row = new ArrayList<>(List.of(item.label().substring(own.length()) + String.join("、", item.keywords())));
                cells.forEach(c -> row.add(c.asBoolean() ? TICK : BLANK));
                rows.add(row);
            }
        }
        rows.add(List.of("值星人員簽名", joined(log.path("inspectors"))));
        rows.add(List.of("四、優良服務人員", joined(log.path("recommended"))));
        rows.add(List.of("六、突發狀況紀錄", ""));
        List<String> signed = new ArrayList<>(List.of("七、檢核人員"));
        log.path("signoffs").forEach(s -> {
            signed.add(s.path("role").asText());
            signed.add(s.path("by").asText() + " " + s.path("at").asText().replace('T', ' '));
        });
        rows.add(signed);
        return rows.stream().map(r -> String.join(",", r)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String joined(JsonNode names) {
        return String.join("、", CaseFiles.texts(names));
    }
}
