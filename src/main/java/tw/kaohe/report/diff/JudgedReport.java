package tw.kaohe.report.diff;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CodeGlobs;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
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
 * @param calendar hash of the work calendar, or null
 * @param limit    the criteria that the run was limited to
 * @param people   names to be masked
 * @param inputs   by path
 * @param verdicts by code
 * @param findings by id, in the order of the report
 */
public record JudgedReport(String id, String name, String edition, Integer year, String asOf, Period period, String rulebook, String calendar,
                           CodeGlobs limit,
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

    /** A report that is still in memory. */
    public static JudgedReport of(AgencyReport r) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        r.inputs().forEach(i -> inputs.put(i.file(), new Input(i.file(), i.sha256(), i.kinds().stream().map(InputKind::id).toList(), i.status())));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        r.verdicts().forEach(v -> verdicts.put(v.criterion().code(), v.verdict()));
        Map<String, Item> findings = new LinkedHashMap<>();
        r.findings().forEach(f -> findings.put(f.id(), new Item(f.id(), f.criterion(), f.verdict(), f.severity(), f.site(), f.subject(), f.date(),
            f.message(), f.evidence().stream().map(Evidence::file).distinct().toList())));
        return new JudgedReport(r.agency().id(), r.agency().name(), r.edition() == null ? null : r.edition().id(),
            r.calendar() == null ? null : r.calendar().year(), r.asOf().toString(), r.period(), r.rulebook() == null ? null : r.rulebook().sha256(),
            r.calendar() == null ? null : r.calendar().sha256(),
            new CodeGlobs(r.grounds().criteria()), r.people(), inputs, verdicts, findings);
    }

    /** The same report with findings that an earlier one had and that could not be decided since. */
    public JudgedReport withOpen(List<Item> open) {
        Map<String, Item> all = new LinkedHashMap<>(findings);
        open.forEach(item -> all.putIfAbsent(item.id(), item));
        return new JudgedReport(id, name, edition, year, asOf, period, rulebook, calendar, limit, people, inputs, verdicts, all);
    }

    /** @throws IOException if the file is no report of this version, or cannot be read */
    public static JudgedReport read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * @param name of the report, for messages
     * @throws IOException if it is no report of this version, or cannot be read
     */
    public static JudgedReport read(InputStream in, String name) throws IOException {
        Map<String, JsonNode> head = new LinkedHashMap<>();
        Map<String, Input> inputs = new LinkedHashMap<>();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        Map<String, Item> findings = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(name + ": no JSON object");
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
            throw new IOException(name + ": no report of this version: " + e.getMessage(), e);
        }
        return of(name, JSON.valueToTree(head), inputs, verdicts, findings);
    }

    private static JudgedReport of(String file, JsonNode head, Map<String, Input> inputs, Map<String, Verdict> verdicts, Map<String, Item> findings)
            throws IOException {
        if (!SCHEMA.equals(text(head, "schema")) || text(head.path("agency"), "id") == null) {
            throw new IOException(file + ": no " + SCHEMA);
        }
        JsonNode period = head.path("period");
        Period days = period.isObject() ? new Period(LocalDate.parse(text(period, "from")), LocalDate.parse(text(period, "to"))) : null;
        Integer year = head.path("calendar").path("year").isInt() ? Integer.valueOf(head.path("calendar").path("year").asInt()) : null;
        return new JudgedReport(text(head.path("agency"), "id"), text(head.path("agency"), "name"), text(head, "edition"), year, text(head, "asOf"),
            days, text(head.path("rulebook"), "sha256"), text(head.path("calendar"), "sha256"), new CodeGlobs(texts(head.path("criteria"))), texts(head.path("people")), inputs, verdicts,
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
