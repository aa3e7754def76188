package tw.kaohe.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.text.Wording;

/** The formats in which an agency's report can be had, and the files that each of them makes. */
public final class AgencyReporters {
    /** Names for {@code --reporter}, in the order in which help lists them. */
    public static final List<String> FORMATS = List.of("json", "html", "odt", "ods", "xlsx", "csv", "oscal", "junit");

    private AgencyReporters() {
    }

    /**
     * The files of one format, by name; a file that would have nothing to say is left out.
     *
     * @param format one of {@link #FORMATS}
     */
    public static Map<String, AgencyWriter> files(String format, AgencyReport report, Phrases phrases, HtmlOptions options) {
        Wording words = new Wording(phrases, options.mask(report));
        Map<String, AgencyWriter> files = new LinkedHashMap<>();
        switch (format) {
            case "json" -> {
                files.put("report.json", new ReportJsonWriter());
                if (report.plan() != null) {
                    files.put("plan.json", (r, out) -> new PlanJsonWriter(phrases).write(r.plan(), r.planEdition(), out));
                }
            }
            case "html" -> files.put("report.html", new ReportHtmlWriter(phrases, options));
            case "odt" -> {
                files.put("report.odt", new ReportOdtWriter(phrases, options));
                files.put("letter.odt", new LetterOdtWriter(phrases, options));
            }
            case "ods" -> files.put("improvements.ods", (r, out) -> new ImprovementSheets(r, words).ods().write(out));
            case "xlsx" -> files.put("improvements.xlsx", (r, out) -> new ImprovementSheets(r, words).xlsx().write(out));
            case "csv" -> files.put("findings.csv", new FindingsCsvWriter(words));
            case "oscal" -> {
                files.put("oscal-ar.json", new OscalResultsWriter(words));
                if (!OscalPoamWriter.items(report).isEmpty()) {
                    files.put("oscal-poam.json", new OscalPoamWriter(words));
                }
            }
            case "junit" -> files.put("junit.xml", new JunitWriter(words));
            default -> throw new IllegalArgumentException(format);
        }
        return files;
    }
}
