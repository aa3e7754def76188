package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tw.kaohe.intake.AuditJob;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.AgencyReporters;
import tw.kaohe.report.HtmlOptions;
import tw.kaohe.report.ReportJsonWriter;
import tw.kaohe.report.TerminalSummary;
import tw.kaohe.report.pdf.PdfFonts;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe audit}: reads submissions, judges them, writes one deficiency report for each agency. */
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false,
    description = "稽核送審資料,每機關產出一份缺失報告 / audits submissions, one deficiency report per agency",
    footer = {"", "例 / examples:",
        "  kaohe audit fixtures/city",
        "  kaohe audit submissions --out report --as-of 109-05-31 --period 109-05-11..109-05-29",
        "  kaohe audit 安和區公所 --criteria '109L-*' --reporter json:-"})
final class AuditCommand implements Callable<Integer> {
    private static final String FORMATS = String.join(", ", AgencyReporters.FORMATS) + ", json:-";

    @Mixin
    private AuditArguments arguments;

    @Option(names = "--out", paramLabel = "DIR", description = "輸出資料夾,預設 ./kaohe-report/<基準日> / folder to write to")
    private Path out;

    @Option(names = "--agency", paramLabel = "ID", split = ",", description = "只稽核此機關 / only this agency")
    private List<String> agencies = List.of();

    @Option(names = "--reporter", paramLabel = "FORMAT", arity = "1..*", split = ",",
        description = "json html pdf odt ods xlsx csv oscal junit;json:- 將報告印到標準輸出 / formats; json:- prints the report")
    private List<String> reporters = List.of("json", "html");

    private final Home home;
    private final Console console;
    private final Ahead ahead;

    AuditCommand(Home home, Console console, Ahead ahead) {
        this.home = home;
        this.console = console;
        this.ahead = ahead;
    }

    @Override
    public Integer call() throws IOException {
        Set<String> formats = formats();
        boolean printed = formats.remove("json:-");
        PdfFonts fonts = formats.contains("pdf") ? PdfFonts.in(home.fonts(), home.furtherFonts()) : null;
        Rulebook rulebook = arguments.rulebook(ahead, home);
        Phrases phrases = Phrases.in(arguments.checkedLanguage());
        List<AgencyReport> kept = new ArrayList<>();
        Progress progress = new Progress(console, arguments.quiet || printed) {
            @Override
            public synchronized void audited(AgencyReport report) {
                super.audited(report);
                if (printed && kept.size() < 2) {
                    kept.add(report);
                }
            }
        };
        AuditJob job = new AuditJob(arguments.paths, false, Set.copyOf(agencies), arguments.options(rulebook), formats, out,
            arguments.withNames, arguments.failOn(), fonts);
        AuditRun.Outcome outcome = Runner.of(home, rulebook, phrases, ahead.camel()).run(job, progress);
        if (printed && kept.size() > 1) {
            throw new UsageException("--reporter json:- prints one report; choose the agency with --agency ID");
        }
        if (printed && kept.size() == 1) {
            new ReportJsonWriter().write(kept.get(0), console.out());
            console.out().flush();
        } else if (!printed) {
            summary(phrases, outcome);
        }
        if (outcome.failure() != null) {
            console.err().println("kaohe: " + outcome.failure().getMessage());
        }
        return outcome.city().exitCode();
    }

    private void summary(Phrases phrases, AuditRun.Outcome outcome) {
        TerminalSummary.Style style = arguments.quiet ? TerminalSummary.Style.QUIET
            : console.interactive() ? TerminalSummary.Style.COLOUR : TerminalSummary.Style.PLAIN;
        List<String> places = outcome.folder() == null ? List.of()
            : List.of(reporters.contains("html") ? outcome.folder().resolve("index.html").toString() : outcome.folder().toString());
        console.out().print(new TerminalSummary(phrases, new HtmlOptions(arguments.withNames).mask(), style, console.width())
            .text(outcome.city(), outcome.worst(), places));
        console.out().flush();
    }

    private Set<String> formats() {
        Set<String> formats = new LinkedHashSet<>(reporters);
        for (String format : formats) {
            if (!AgencyReporters.FORMATS.contains(format) && !format.equals("json:-")) {
                throw new UsageException("--reporter: unknown format '" + format + "'; there are " + FORMATS);
            }
        }
        return formats;
    }
}
