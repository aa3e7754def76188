package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.report.diff.DiffDigest;
import tw.kaohe.report.diff.RunDiff;
import tw.kaohe.report.diff.RunReports;
import tw.kaohe.report.html.DiffPage;

/** What is said of two runs, one change of each kind among them, on the terminal, as a page and for programs. */
class DiffGoldensTest {
    private static final int MOST = 500;
    private static final Phrases ZH = Phrases.in("zh-TW");
    @TempDir
    private Path folder;
    private RunDiff diff;

    @BeforeEach
    void twoRuns() throws IOException {
        List<Finding> later = new ArrayList<>(Sample.findings());
        later.removeIf(f -> List.of("f-wait", "f-supply").contains(f.id()));
        later.replaceAll(f -> f.id().equals("f-major") ? weighing(f, Severity.DEFICIENCY) : f.id().equals("f-0512") ? weighing(f, Severity.MAJOR) : f);
        later.add(Sample.finding("f-new", "109L-1-7", "照明設備正常", Severity.MAJOR, Sample.day(15), "經查109年5月15日陳大文值星時未勾選。", Sample.cell("line 1", null)));
        List<Finding> earlier = new ArrayList<>(Sample.findings());
        earlier.add(Sample.finding("f-unknown", "109L-9-9", "次版已無之項目", Severity.DEFICIENCY, Sample.day(12), "經查未符。", Sample.cell("line 2", null)));
        run("a", Sample.report(earlier, true, List.of()));
        run("b", Sample.report(later, true, List.of()));
        run("b", Sample.empty());
        diff = new RunDiff(RunReports.in(folder.resolve("a")), RunReports.in(folder.resolve("b")), null);
    }

    private static Finding weighing(Finding f, Severity severity) {
        return Sample.finding(f.id(), f.criterion(), f.title(), severity, f.date(), f.message(), Sample.cell("line 1", null));
    }

    private void run(String name, AgencyReport report) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name).resolve(report.agency().id())).resolve("report.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ReportJsonWriter().write(report, out);
        }
    }

    private DiffDigest digest() {
        DiffDigest digest = new DiffDigest(MOST);
        diff.agencies(digest).forEach(agency -> { });
        return digest;
    }

    @Test
    void onTheTerminal() throws IOException {
        for (String language : List.of("zh-TW", "en")) {
            String text = new DiffText(100).text(DiffPage.of(digest(), Phrases.in(language), false));
            Golden.check(language + "-diff.txt", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void asAPage() throws IOException {
        Golden.check("diff.html", out -> new DiffHtmlWriter(ZH, new HtmlOptions(false)).write(digest(), out));
    }

    @Test
    void forPrograms() throws IOException {
        Golden.check("diff.json", out -> new DiffJsonWriter().write(diff, new DiffDigest(MOST), out));
    }
}
