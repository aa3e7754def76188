package tw.kaohe.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Finding;
import tw.kaohe.report.text.Wording;

/**
 * Writes {@code findings.csv}: a row for each finding, with a BOM and line ends as spreadsheets want them. No cell begins a
 * formula. In Chinese its headers are those of 前次缺失, so that the file of one audit says to the next what was found.
 */
public final class FindingsCsvWriter implements AgencyWriter {
    private static final List<String> COLUMNS = List.of("id", "severity", "criterion", "title", "site", "subject", "date", "slots", "message",
        "document", "clause", "evidence", "remedy", "due", "unit", "also", "rule", "found", "status");
    private static final int MOST_EVIDENCE = 20;
    private final Wording words;

    public FindingsCsvWriter(Wording words) {
        this.words = words;
    }

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(COLUMNS.stream().map(c -> words.get("csv." + c)).toList());
        String found = words.moment(report.asOf()).split(" ")[0];
        Map<String, String> status = new HashMap<>();
        report.followUps().forEach(f -> status.put(f.id(), f.status()));
        for (Finding finding : report.findings()) {
            csv.writeRecord(row(finding, found, status.get(finding.id())).stream().map(SheetText::harmless).toList());
        }
        csv.flush();
    }

    private List<String> row(Finding f, String found, String status) {
        List<String> row = new ArrayList<>(List.of(f.id(), words.weight(f), f.criterion(), blank(f.title()), blank(f.site()), blank(f.subject()),
            f.date() == null ? "" : words.date(f.date()), f.slots().stream().map(String::valueOf).collect(Collectors.joining(" ")), blank(f.message()),
            f.citation() == null ? "" : blank(f.citation().document()), f.citation() == null ? "" : blank(f.citation().clause())));
        row.add(f.evidence().stream().limit(MOST_EVIDENCE).map(e -> words.text(e.file()) + " " + words.place(e.place())).distinct()
            .collect(Collectors.joining("; ")));
        row.addAll(List.of(blank(f.remedy()), f.dueDate() == null ? "" : words.date(f.dueDate()), words.unit(f),
            String.join(" ", f.alsoCites()), blank(f.rule()), found, status == null ? words.get("follow.OPEN") : words.get("follow." + status)));
        return row;
    }

    private String blank(String text) {
        return text == null ? "" : words.text(text);
    }
}
