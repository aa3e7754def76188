package tw.kaohe.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.DiffHtmlWriter;
import tw.kaohe.report.DiffJsonWriter;
import tw.kaohe.report.DiffText;
import tw.kaohe.report.HtmlOptions;
import tw.kaohe.report.diff.DiffDigest;
import tw.kaohe.report.diff.RunDiff;
import tw.kaohe.report.diff.RunReports;
import tw.kaohe.report.html.DiffPage;

/** {@code kaohe diff}: what is new, worse, better or resolved since another run, and what cannot be compared. */
@Command(name = "diff", mixinStandardHelpOptions = true, sortOptions = false,
    description = "比較兩次稽核:新增、加重、減輕、解決及無法比較者 / what changed between two runs",
    footer = {"", "例 / examples:", "  kaohe diff kaohe-report/109-05-31 kaohe-report/109-06-30",
        "  kaohe diff kaohe-report/109-05-31 kaohe-report/109-06-30 --reporter text json html --out 差異",
        "", "結束代碼 / exit codes: 0 無新增或加重 nothing new or worse · 1 有 something is · 2 用法 usage",
        "  5 部分無法比較 something could not be compared"})
final class DiffCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json", "html");
    private static final int MOST = 500;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "較早之報告資料夾,或一份 report.json / folder of the earlier run, or a report.json")
    private Path first;
    @Parameters(index = "1", paramLabel = "RUN_B", description = "較晚之報告資料夾,或一份 report.json / folder of the later run, or a report.json")
    private Path second;
    @Option(names = "--reporter", paramLabel = "FORMAT", arity = "1..*", split = ",", description = "text json html;後二者須有 --out / formats; the latter two need --out")
    private List<String> reporters = List.of("text");
    @Option(names = "--out", paramLabel = "DIR", description = "diff.json、diff.html 之資料夾 / folder for diff.json and diff.html")
    private Path out;
    @Option(names = "--agency", paramLabel = "ID", description = "只比較此機關 / only this agency")
    private String agency;
    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "zh-TW", description = "zh-TW 或 en / language")
    private String language;
    @Option(names = "--with-names", description = "不遮蔽人名 / names of people stay legible")
    private boolean withNames;

    private final Console console;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        check();
        RunDiff diff = new RunDiff(reports(first), reports(second), agency);
        if (diff.isEmpty()) {
            throw new UsageException("--agency: '" + agency + "' is in neither run");
        }
        DiffDigest digest = new DiffDigest(MOST);
        Map<String, Path> parts = new LinkedHashMap<>();
        try {
            compare(diff, digest, parts);
            for (Map.Entry<String, Path> part : parts.entrySet()) {
                Files.move(part.getValue(), out.resolve(part.getKey()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
        }
        if (reporters.contains("text")) {
            console.out().print(new DiffText(console.width()).text(DiffPage.of(digest, Phrases.in(language), withNames)));
            console.out().flush();
        }
        return digest.exitCode();
    }

    private void check() {
        if (!FORMATS.containsAll(reporters)) {
            throw new UsageException("--reporter: text, json or html, not '" + String.join(" ", reporters) + "'");
        }
        if (out == null && (reporters.contains("json") || reporters.contains("html"))) {
            throw new UsageException("--reporter: json and html are files; say where with --out DIR");
        }
        if (!List.of("zh-TW", "en").contains(language)) {
            throw new UsageException("--lang: zh-TW or en, not '" + language + "'");
        }
    }

    private static RunReports reports(Path run) {
        try {
            RunReports reports = RunReports.in(run);
            if (reports.byAgency().isEmpty()) {
                throw new UsageException(run + ": no report.json here; give the folder that an audit wrote");
            }
            return reports;
        } catch (IOException e) {
            throw new UsageException(run + ": cannot be read as a report: " + e.getMessage());
        }
    }

    /** Files get other names first, so that a comparison is there whole or not at all. */
    private void compare(RunDiff diff, DiffDigest digest, Map<String, Path> parts) throws IOException {
        if (out != null) {
            Files.createDirectories(out);
        }
        if (reporters.contains("json")) {
            write("diff.json", parts, stream -> new DiffJsonWriter().write(diff, digest, stream));
        } else {
            diff.agencies(digest).forEach(compared -> { });
        }
        if (reporters.contains("html")) {
            write("diff.html", parts, stream -> new DiffHtmlWriter(Phrases.in(language), new HtmlOptions(withNames)).write(digest, stream));
        }
    }

    /** Writes one file. */
    private interface Content {
        void to(OutputStream stream) throws IOException;
    }

    private void write(String name, Map<String, Path> parts, Content content) throws IOException {
        Path part = out.resolve("." + name + ".part");
        parts.put(name, part);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            content.to(stream);
        }
    }
}
