package tw.kaohe.app.cli;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tw.kaohe.intake.AuditJob;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.HtmlOptions;
import tw.kaohe.report.TodoList;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe self-check}: the same rules for one agency, printed as a to-do list; nothing is written. */
@Command(name = "self-check", mixinStandardHelpOptions = true, sortOptions = false,
    description = "機關自我檢核:同一套規則,印成待辦清單,不留紀錄 / the same rules for one agency, printed as a to-do list",
    footer = {"", "例 / example:", "  kaohe self-check 安和區公所 --as-of 109-05-31"})
final class SelfCheckCommand implements Callable<Integer> {
    @Mixin
    private AuditArguments arguments;
    private final Home home;
    private final Console console;
    private final Ahead ahead;

    SelfCheckCommand(Home home, Console console, Ahead ahead) {
        this.home = home;
        this.console = console;
        this.ahead = ahead;
    }

    @Override
    public Integer call() throws IOException {
        Rulebook rulebook = arguments.rulebook(ahead, home);
        Phrases phrases = Phrases.in(arguments.checkedLanguage());
        Progress progress = new Progress(console, true) {
            @Override
            public synchronized void audited(AgencyReport report) {
                super.audited(report);
                if (!arguments.quiet) {
                    HtmlOptions names = new HtmlOptions(arguments.withNames);
                    console.out().print(new TodoList(phrases, names.mask(report), console.width()).text(report));
                    console.out().flush();
                }
            }
        };
        AuditJob job = new AuditJob(arguments.paths, true, Set.of(), arguments.options(rulebook), Set.of(), null, arguments.withNames,
            arguments.failOn());
        AuditRun.Outcome outcome = Runner.of(home, rulebook, phrases, ahead.camel()).run(job, progress);
        return outcome.city().exitCode();
    }
}
