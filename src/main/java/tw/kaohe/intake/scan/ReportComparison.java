package tw.kaohe.intake.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Sha256;
import tw.kaohe.report.ReportJsonWriter;
import tw.kaohe.report.diff.AgencyDiff;
import tw.kaohe.report.diff.JudgedReport;
import tw.kaohe.store.Reports;
import tw.kaohe.store.Reports.Change;
import tw.kaohe.store.Reports.ChangeKind;
import tw.kaohe.store.Reports.FindingState;
import tw.kaohe.store.Reports.NewReport;
import tw.kaohe.store.Reports.Seen;

/** What a report says that the one before it on the same agency did not. */
final class ReportComparison {
    /** What may differ though nothing is said anew: moments, files, and days counted from the as-of moment. */
    private static final Set<String> NOT_SAID = Set.of("asOf", "asOfFromClock", "inputs", "rulebook", "calendar", "coverage", "policies", "dueDate", "followUps",
        "sha256", "place");
    private static final JsonFactory JSON = new JsonFactory();
    private final Reports reports;
    private final long run;
    private final TeamTables tables;
    private final InstantSource clock;

    ReportComparison(Reports reports, long run, TeamTables tables, InstantSource clock) {
        this.reports = reports;
        this.run = run;
        this.tables = tables;
        this.clock = clock;
    }

    /** The report as it is to be kept, or null where the last one says the same of the same content. */
    NewReport of(AgencyReport report) {
        try {
            byte[] json = json(report);
            String content = content(report);
            String outcome = Sha256.hex(outcome(json) + "\n" + followUps(report));
            Reports.Kept last = reports.last(report.agency().id()).orElse(null);
            if (last != null && last.content().equals(content) && last.outcome().equals(outcome)) {
                return null;
            }
            List<Change> changes = changes(last, report);
            Integer year = report.calendar() == null ? null : report.calendar().year();
            return new NewReport(run, last == null ? 0 : last.id(), report.agency().id(), report.agency().name(),
                report.edition() == null ? null : report.edition().id(), year, report.period(), report.asOf().toLocalDateTime(), content, outcome,
                packed(json), report.summary(), report.findings(), changes, Observed.of(report, changes, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Change> changes(Reports.Kept last, AgencyReport report) throws IOException {
        Map<String, Seen> absent = reports.absent(report.agency().id()).stream().collect(Collectors.toMap(Seen::id, Function.identity()));
        List<Change> changes = new ArrayList<>();
        if (last == null) {
            report.findings().forEach(f -> changes.add(new Change(f.id(), ChangeKind.NEW, null)));
            return changes;
        }
        JudgedReport before = JudgedReport.read(new GZIPInputStream(new ByteArrayInputStream(reports.document(last.id()))), "report " + last.id())
            .withOpen(absent.values().stream().filter(s -> s.state() == FindingState.UNDECIDED).map(ReportComparison::item).toList());
        JudgedReport after = JudgedReport.of(report);
        AgencyDiff diff = AgencyDiff.of(before, after);
        Vanished vanished = new Vanished(before, after);
        if (diff.obstacle() != null) {
            return replaced(before, report, diff.obstacle().name());
        }
        diff.changes().forEach(c -> {
            String id = c.shown().id();
            ChangeKind kind = ChangeKind.valueOf(c.kind().name());
            boolean knownOpen = absent.containsKey(id) && absent.get(id).state() == FindingState.UNDECIDED;
            if (c.after() != null && c.before() == null && absent.containsKey(id)) {
                kind = ChangeKind.REOPENED;
            }
            String why = kind == ChangeKind.RESOLVED ? vanished.why(c.shown()) : c.obstacle() == null ? null : c.obstacle().name();
            kind = Vanished.RECORD_CHANGED.equals(why) ? ChangeKind.INCOMPARABLE : kind;
            if (kind != ChangeKind.INCOMPARABLE || !knownOpen) {
                changes.add(new Change(id, kind, why));
            }
        });
        return changes;
    }

    /** Another edition or year judges: its findings are new, and what the earlier one found is not decided by it. */
    private static List<Change> replaced(JudgedReport before, AgencyReport report, String obstacle) {
        List<Change> changes = new ArrayList<>();
        Set<String> now = report.findings().stream().map(f -> f.id()).collect(Collectors.toSet());
        report.findings().stream().filter(f -> !before.findings().containsKey(f.id())).forEach(f -> changes.add(new Change(f.id(), ChangeKind.NEW, null)));
        before.findings().keySet().stream().filter(id -> !now.contains(id)).forEach(id -> changes.add(new Change(id, ChangeKind.INCOMPARABLE, obstacle)));
        return changes;
    }

    private static JudgedReport.Item item(Seen s) {
        return new JudgedReport.Item(s.id(), s.criterion(), s.verdict(), s.severity(), s.site(), s.subject(), s.day(), s.message(), List.of());
    }

    private static byte[] json(AgencyReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportJsonWriter().write(report, out);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(json);
        }
        return out.toByteArray();
    }

    /** What was judged, and by what; a copy or another name changes nothing. */
    private String content(AgencyReport report) {
        String files = report.inputs().stream().filter(i -> !tables.wrote(i.file())).map(i -> String.valueOf(i.sha256())).distinct().sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(files + "\n" + report.rulebook() + "\n" + report.calendar() + "\n" + report.grounds().policies() + "\n" + report.grounds().criteria()
            + "\n" + report.edition());
    }

    /** How far deficiencies have come. That what was found stays open says nothing new. */
    private static String followUps(AgencyReport report) {
        Set<String> found = report.findings().stream().map(f -> f.id()).collect(Collectors.toSet());
        return report.followUps().stream().filter(f -> !f.status().equals("OPEN") || !found.contains(f.id())).map(f -> f.id() + " " + f.status()).sorted()
            .collect(Collectors.joining("\n"));
    }

    /** Of {@code report.json} without what may differ though nothing is said anew, at any depth. */
    static String outcome(byte[] json) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (JsonParser in = JSON.createParser(json);
             JsonGenerator out = JSON.createGenerator(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.FIELD_NAME && NOT_SAID.contains(in.currentName())) {
                    in.nextToken();
                    in.skipChildren();
                } else {
                    out.copyCurrentEvent(in);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
