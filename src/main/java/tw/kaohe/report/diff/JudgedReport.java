package tw.kaohe.report.diff;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.CodeGlobs;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Period;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;

/**
 * A {@code report.json} as far as a comparison needs it; read piece by piece, so that quotes and proofs of a large report
 * never stand in memory together.
 *
 * @param year     the ROC year judged
 * @param rulebook hash of the rulebook that judged, or null
 * @param limit    the criteria that the run was limited to
 * @param people   names to be masked
 * @param inputs   by path
 * @param verdicts by code
 * @param findings by id, in the order of the report
 */
public record JudgedReport(String id, String name, String edition, Integer year, String asOf, Period period, String rulebook, CodeGlobs limit,
                           List<String> people, Map<String, Input> inputs, Map<String, Verdict> verdicts, Map<String, Item> findings) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "kaohe-report/1";

    /** A submitted file. */
    public record Input(String file, String sha256, List<String> kinds, InputStatus status) {
        boolean damaged() {
            return status == InputStatus.UNREADABLE || status == InputStatus.PARTLY_READ;
        }
    }

    /**
     * A finding.
     *
     * @param severity null where a person decides or evidence is missing
     * @param files    that prove it
     */
    public record Item(String id, String criterion, Verdict verdict, Severity severity, String site, String subject, LocalDate date,
                       String message, List<String> files) {
    }

    /** @throws IOException if the file is no report of this version, or cannot be read */
    public static JudgedReport read(Path file) throws IOException {
        Map<String, JsonNode> head = new LinkedHashMap<>();
        Map<String, Input> inputs = new LinkedHashMap<>();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        Map<String, Item> findings = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(file + ": no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "inputs" -> each(parser, n -> inputs.put(text(n, "file"), input(n)));
                    case "verdicts" -> each(parser, n -> verdicts.put(text(n, "criterion"), Verdict.valueOf(text(n, "verdict"))));
                    case "findings" -> each(parser, n -> findings.put(text(n, "id"), item(n)));
                    case "coverage", "policies", "reference", "followUps", "summary" -> parser.skipChildren();
                    default -> head.put(field, parser.readValueAsTree());
                }
            }
        } catch (IllegalArgumentException | java.time.DateTimeException | NullPointerException e) {
            throw new IOException(file + ": no report of this version: " + e.getMessage(), e);
        }
        return of(file, JSON.valueToTree(head), inputs, verdicts, findings);
    }

    private static JudgedReport of(Path file, JsonNode head, Map<String, Input> inputs, Map<String, Verdict> verdicts, Map<String, Item> findings)
            throws IOException {
        if (!SCHEMA.equals(text(head, "schema")) || text(head.path("agency"), "id") == null) {
            throw new IOException(file + ": no " + SCHEMA);
        }
        JsonNode period = head.path("period");
        Period days = period.isObject() ? new Period(LocalDate.parse(text(period, "from")), LocalDate.parse(text(period, "to"))) : null;
        Integer year = head.path("calendar").path("year").isInt() ? Integer.valueOf(head.path("calendar").path("year").asInt()) : null;
        return new JudgedReport(text(head.path("agency"), "id"), text(head.path("agency"), "name"), text(head, "edition"), year, text(head, "asOf"),
            days, text(head.path("rulebook"), "sha256"), new CodeGlobs(texts(head.path("criteria"))), texts(head.path("people")), inputs, verdicts,
            findings);
    }

    /** Uses one element of a list after the other. */
    private interface Use {
        void of(JsonNode element);
    }

    private static void each(JsonParser parser, Use use) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            use.of(parser.readValueAsTree());
        }
    }

    private static Input input(JsonNode n) {
        return new Input(text(n, "file"), text(n, "sha256"), texts(n.path("kinds")), InputStatus.valueOf(text(n, "status")));
    }

    private static Item item(JsonNode n) {
        List<String> files = new ArrayList<>();
        n.path("evidence").forEach(e -> files.add(text(e, "file")));
        String severity = text(n, "severity");
        String date = text(n, "date");
        return new Item(text(n, "id"), text(n, "criterion"), Verdict.valueOf(text(n, "verdict")), severity == null ? null : Severity.valueOf(severity),
            text(n, "site"), text(n, "subject"), date == null ? null : LocalDate.parse(date), text(n, "message"),
            files.stream().distinct().toList());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    private static String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }
}
