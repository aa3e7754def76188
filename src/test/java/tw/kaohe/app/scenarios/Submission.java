package tw.kaohe.app.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tw.kaohe.app.cli.Cli;

/** An agency's folder in the contract's formats, written for one scenario and audited through the command's own entry point. */
final class Submission {
    static final List<String> ROLES = List.of("秘書室研考", "秘書室主任");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;
    private int logs;

    Submission(Path root) {
        this.folder = root.resolve("示範市安和區公所");
        write("場所.csv", "場所,總樓地板面積(申辦服務場所,㎡),停車場,植栽,電梯,開放時間\n行政中心,800,有,有,有,\n");
    }

    /** BASE-LOG of a day, with changes. */
    @SafeVarargs
    final Submission log(String date, Consumer<Log>... changes) {
        Log log = new Log(date);
        for (Consumer<Log> change : changes) {
            change.accept(log);
        }
        return write("log-" + ++logs + ".json", log.json.toString());
    }

    Submission waits(String... rows) {
        return write("waits.csv", "日期,場所,號碼,業務,取號時間,受理時間,離開時間\n" + String.join("\n", rows) + "\n");
    }

    Submission diversions(String... rows) {
        return write("diversions.csv", "日期,場所,開始時間,結束時間,措施\n" + String.join("\n", rows) + "\n");
    }

    Submission facilities(String... rows) {
        return write("facilities.csv", "場所,設施,現況,替代設備,不適用理由,佐證\n" + String.join("\n", rows) + "\n");
    }

    Submission write(String name, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Audits the log criteria and the common ones. */
    Findings audit(String period, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", folder.toString(), "--period", period, "--as-of", "109-12-31",
            "--criteria", "109L-*,GEN-*", "--reporter", "json:-"));
        arguments.addAll(List.of(more));
        return new Findings(Cli.run(arguments.toArray(String[]::new)).report());
    }

    /** Audits the criteria of the given globs at an as-of moment, over the plan's own year. */
    Findings judge(String asOf, String criteria, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", folder.toString(), "--as-of", asOf, "--criteria", criteria, "--reporter", "json:-"));
        arguments.addAll(List.of(more));
        return new Findings(Cli.run(arguments.toArray(String[]::new)).report());
    }

    /** The findings of a report. */
    record Findings(JsonNode report) {
        List<JsonNode> list() {
            List<JsonNode> findings = new ArrayList<>();
            report.get("findings").forEach(findings::add);
            return findings;
        }

        /** {@code 109L-1-7|DEFICIENT|DEFICIENCY|109-05-12 10:30-12:30}, sorted. */
        List<String> lines() {
            return list().stream().map(f -> String.join("|", f.get("criterion").asText(), f.get("verdict").asText(),
                f.get("severity").isNull() ? "-" : f.get("severity").asText(), f.get("subject").asText())).sorted().toList();
        }

        String message(String criterion) {
            return list().stream().filter(f -> f.get("criterion").asText().equals(criterion)).findFirst().orElseThrow().get("message").asText();
        }

        String verdict(String criterion) {
            for (JsonNode verdict : report.get("verdicts")) {
                if (verdict.get("criterion").asText().equals(criterion)) {
                    return verdict.get("verdict").asText();
                }
            }
            return null;
        }

        JsonNode finding(String criterion) {
            return list().stream().filter(f -> f.get("criterion").asText().equals(criterion)).findFirst().orElseThrow();
        }
    }

    /** A log with every cell ticked, signed the same day, one recommended, no volunteers, no incident, one inspector. */
    static final class Log {
        final ObjectNode json = JSON.createObjectNode();
        private final ObjectNode items = JSON.createObjectNode();
        private final ArrayNode signoffs = JSON.createArrayNode();
        private final String date;

        Log(String date) {
            this.date = date;
            json.put("kind", "patrol-log").put("agency", "示範市安和區公所").put("site", "行政中心").put("date", date);
            int[] sections = {14, 28, 5};
            for (int s = 0; s < sections.length; s++) {
                for (int i = 1; i <= sections[s]; i++) {
                    ArrayNode cells = items.putArray((s + 1) + "-" + i);
                    for (int slot = 0; slot < 5; slot++) {
                        cells.add(true);
                    }
                }
            }
            json.set("items", items);
            json.putArray("incidents");
            json.putArray("inspectors").add("值星甲");
            ROLES.forEach(role -> sign(role, date + "T17:40"));
            json.set("signoffs", signoffs);
            json.putArray("recommended").add("員工A01");
            json.putArray("volunteers");
        }

        Log blank(String item, int... slots) {
            for (int slot : slots) {
                ((ArrayNode) items.get(item)).set(slot - 1, JSON.getNodeFactory().nullNode());
            }
            return this;
        }

        Log blankSlot(int slot) {
            items.fieldNames().forEachRemaining(item -> blank(item, slot));
            return this;
        }

        Log blankFirst(int cells) {
            List<String> names = new ArrayList<>();
            items.fieldNames().forEachRemaining(names::add);
            for (int i = 0; i < cells; i++) {
                blank(names.get(i / 5), i % 5 + 1);
            }
            return this;
        }

        Log incident(String time, Integer slot, String item, String text, String resolved) {
            ObjectNode incident = ((ArrayNode) json.get("incidents")).addObject();
            incident.put("time", time).put("slot", slot).put("text", text).put("resolvedAt", resolved);
            incident.putArray("items").add(item);
            return this;
        }

        ObjectNode sign(String role, String at) {
            for (int i = 0; i < signoffs.size(); i++) {
                if (signoffs.get(i).get("role").asText().equals(role)) {
                    signoffs.remove(i);
                }
            }
            return signoffs.addObject().put("role", role).put("at", at).put("by", role.equals(ROLES.get(0)) ? "員工A02" : "員工A03").put("acting", false);
        }

        Log unsigned(String role) {
            for (int i = 0; i < signoffs.size(); i++) {
                if (signoffs.get(i).get("role").asText().equals(role)) {
                    signoffs.remove(i);
                }
            }
            return this;
        }

        Log delegate(String role, String from, String to) {
            sign(role, date + "T17:40").put("acting", true).put("actingFrom", from).put("actingTo", to);
            return this;
        }
    }
}
