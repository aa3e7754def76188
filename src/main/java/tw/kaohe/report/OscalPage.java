package tw.kaohe.report;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputRecord;
import tw.kaohe.report.text.Wording;

/** What the two OSCAL documents of a report have in common: their head, observations, and the submitted files as resources. */
final class OscalPage {
    static final String OSCAL_VERSION = "1.2.1";
    /** Kaohe's own properties; a name that is not resolved. */
    static final String NAMESPACE = "urn:kaohe:report:1";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    final AgencyReport report;
    final Wording words;
    private final JsonPage page;
    private final Map<String, InputRecord> files = new LinkedHashMap<>();

    OscalPage(JsonPage page, AgencyReport report, Wording words) {
        this.page = page;
        this.report = report;
        this.words = words;
        report.inputs().forEach(input -> files.put(input.file(), input));
    }

    /** A control's id: criteria begin with a year, ids of OSCAL with a letter. */
    static String control(String criterion) {
        return "c-" + criterion.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    String uuid(String... name) {
        String[] whole = new String[name.length + 1];
        whole[0] = run();
        System.arraycopy(name, 0, whole, 1, name.length);
        return NameUuid.of(whole);
    }

    /** What makes this run different from every other. */
    private String run() {
        return report.agency().id() + "|" + (report.edition() == null ? "" : report.edition().id() + " " + report.edition().rocYear()) + "|"
            + report.asOf() + "|" + report.rulebook().sha256();
    }

    String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }

    String moment(LocalDate day) {
        return MOMENT.format(day.atStartOfDay().atOffset(ZoneOffset.ofHours(8)));
    }

    /** One line of text, never empty. */
    String line(String text) {
        String shown = words.orNothing(text).replace('\n', ' ').strip();
        return shown.isEmpty() ? Wording.NOTHING : shown;
    }

    void metadata(String title) throws IOException {
        page.object("metadata", report, () -> {
            page.text("title", line(title));
            page.text("last-modified", moment(report.asOf()));
            page.text("version", report.rulebook().version());
            page.text("oscal-version", OSCAL_VERSION);
            page.objects("parties", List.of(report.agency()), agency -> {
                page.text("uuid", uuid("party"));
                page.text("type", "organization");
                page.text("name", line(agency.name() == null ? agency.id() : agency.name()));
            });
        });
    }

    void property(String name, String value) throws IOException {
        page.text("name", name);
        page.text("ns", NAMESPACE);
        page.text("value", line(value));
    }

    /** A list of Kaohe's own properties; those without a value are left out. */
    void properties(Map<String, String> properties) throws IOException {
        page.objects("props", properties.entrySet().stream().filter(e -> e.getValue() != null && !e.getValue().isBlank()).toList(),
            e -> property(e.getKey(), e.getValue()));
    }

    Map<String, String> propertiesOf(Finding finding) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("finding-id", finding.id());
        properties.put("verdict", finding.verdict().name());
        properties.put("severity", finding.severity() == null ? null : finding.severity().name());
        properties.put("reason-code", finding.reasonCode());
        properties.put("rule", finding.rule());
        properties.put("subject", finding.subject());
        properties.put("site", finding.site());
        return properties;
    }

    void observations(List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        page.objects("observations", findings, finding -> {
            page.text("uuid", uuid("observation", finding.id()));
            page.text("title", line(finding.criterion() + " " + finding.title()));
            page.text("description", line(finding.message()));
            properties(propertiesOf(finding));
            page.texts("methods", List.of("EXAMINE"));
            evidence(finding.evidence());
            page.text("collected", moment(report.asOf()));
        });
    }

    private void evidence(List<Evidence> evidence) throws IOException {
        if (evidence.isEmpty()) {
            return;
        }
        page.objects("relevant-evidence", evidence, proof -> {
            if (files.containsKey(proof.file())) {
                page.text("href", "#" + uuid("file", proof.file()));
            }
            page.text("description", line(proof.file() + " " + Objects.toString(proof.place(), "")
                + (proof.quote() == null ? "" : ": " + proof.quote())));
        });
    }

    private record Resource(String uuid, String title, String href, String sha256) {
    }

    /** The submitted files with their hashes, and the rulebook that they were held against. */
    void backMatter() throws IOException {
        List<Resource> resources = new ArrayList<>();
        resources.add(new Resource(uuid("rulebook"), "Kaohe rulebook " + report.rulebook().version(),
            "urn:kaohe:rulebook:" + report.rulebook().sha256(), report.rulebook().sha256()));
        report.inputs().forEach(i -> resources.add(new Resource(uuid("file", i.file()), line(i.file()), reference(i.file()), i.sha256())));
        page.object("back-matter", resources, () -> page.objects("resources", resources, resource -> {
            page.text("uuid", resource.uuid());
            page.text("title", resource.title());
            page.objects("rlinks", List.of(resource), link -> {
                page.text("href", link.href());
                if (link.sha256() != null) {
                    page.objects("hashes", List.of(link.sha256()), hash -> {
                        page.text("algorithm", "SHA-256");
                        page.text("value", hash);
                    });
                }
            });
        }));
    }

    /** A relative URI of a path, whatever characters it has. */
    private static String reference(String path) {
        try {
            return new URI(null, null, "./" + path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "urn:kaohe:file";
        }
    }
}
