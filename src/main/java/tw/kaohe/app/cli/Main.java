package tw.kaohe.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tw.kaohe.app.scan.ConfigException;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.report.pdf.PdfFonts;
import tw.kaohe.rules.RulebookException;
import tw.kaohe.store.StoreException;

/** The program's entry. */
@Command(name = "kaohe", mixinStandardHelpOptions = true, version = "kaohe 0.1.0", subcommands = AutoComplete.GenerateCompletion.class,
    description = "考核:依評核架構稽核機關送審資料 / audits what agencies submit against the evaluation framework",
    footer = {"", "例 / examples:",
        "  kaohe audit fixtures/city",
        "  kaohe self-check 安和區公所",
        "  kaohe rules show 109L-2-13",
        "  source <(kaohe generate-completion)",
        "", "結束代碼 / exit codes: 0 無發現 nothing found · 1 有發現 findings · 2 用法 usage · 3 規則或設定 rules or configuration",
        "  4 無資料 nothing to audit · 5 部分檔案無法讀取 some input unreadable · 70 內部錯誤 internal"})
public final class Main {
    private static final List<String> AUDITS = List.of("audit", "self-check");

    private Main() {
    }

    public static void main(String[] args) {
        System.exit(run(args, Console.ofProcess()));
    }

    /** Runs a command and gives its exit code; nothing it throws reaches the user as a stack trace. */
    static int run(String[] args, Console console) {
        Home home = Home.find();
        Ahead ahead = new Ahead(home);
        if (args.length > 1 && AUDITS.contains(args[0])) {
            ahead.begin(args);
        }
        CommandLine line = new CommandLine(new Main());
        Map<String, Supplier<Object>> commands = commands(home, console, ahead);
        Supplier<Object> asked = args.length == 0 ? null : commands.get(args[0]);
        // To describe a command loads its classes: only help, completion and a misspelt name need them all.
        (asked == null ? commands.values() : List.of(asked)).forEach(c -> line.addSubcommand(c.get()));
        line.setOut(new java.io.PrintWriter(console.out(), true)).setErr(new java.io.PrintWriter(console.err(), true));
        line.setUsageHelpWidth(110).setAdjustLineBreaksForWideCJKCharacters(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> explain(e, console));
        line.setParameterExceptionHandler((e, given) -> {
            console.err().println("kaohe: " + e.getMessage());
            console.err().println("kaohe: 用法 / usage: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return Exit.USAGE;
        });
        try {
            return args.length == 0 ? usage(line) : line.execute(args);
        } finally {
            ahead.end();
        }
    }

    private static Map<String, Supplier<Object>> commands(Home home, Console console, Ahead ahead) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("audit", () -> new AuditCommand(home, console, ahead));
        commands.put("self-check", () -> new SelfCheckCommand(home, console, ahead));
        commands.put("rules", () -> new RulesCommand(home, console));
        commands.put("calendar", () -> new CalendarCommand(home, console));
        commands.put("forms", () -> new FormsCommand(home, console));
        commands.put("explain", () -> new ExplainCommand(home, console));
        commands.put("diff", () -> new DiffCommand(console));
        commands.put("scan", () -> new ScanCommand(home, console));
        commands.put("intake", () -> new IntakeCommand(console));
        commands.put("follow-up", () -> new FollowUpCommand(console));
        commands.put("waiver", () -> new WaiverCommand(console));
        commands.put("trail", () -> new TrailCommand.Show(console));
        commands.put("verify-trail", () -> new TrailCommand.Verify(console));
        commands.put("backup", () -> new BackupCommand(console));
        commands.put("restore", () -> new BackupCommand.Restore(console));
        return commands;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return Exit.USAGE;
    }

    private static int explain(Exception e, Console console) {
        if (e instanceof UsageException) {
            console.err().println("kaohe: " + e.getMessage());
            return Exit.USAGE;
        }
        if (e instanceof ConfigException || e instanceof StoreException) {
            console.err().println("kaohe: " + e.getMessage());
            return Exit.BROKEN_RULES;
        }
        if (e instanceof AuditRun.RefusedOutput) {
            console.err().println("kaohe: " + e.getMessage() + ": 資料夾內有非報告之檔案,不予覆寫;請另指定 --out / "
                + "holds something that is no report and is left alone; choose another --out");
            return Exit.USAGE;
        }
        if (e instanceof PdfFonts.Missing) {
            console.err().println("kaohe: " + e.getMessage() + ": 沒有製作 PDF 所需的字型;請先執行 ./kaohe fonts(需要 npm),或以 KAOHE_FONTS 指定字型資料夾 / "
                + "no fonts for PDF; run ./kaohe fonts first (it needs npm), or name their folder in KAOHE_FONTS");
            return Exit.BROKEN_RULES;
        }
        if (e instanceof RulebookException broken) {
            console.err().println("kaohe: 規則庫無法使用 / the rulebook cannot be used:");
            broken.problems().forEach(p -> console.err().println("  " + p));
            return Exit.BROKEN_RULES;
        }
        LoggerFactory.getLogger(Main.class).error("the command failed", e);
        String what = e instanceof IOException ? "無法寫入或讀取 / cannot write or read: " : "內部錯誤 / internal error: ";
        console.err().println("kaohe: " + what + e.getMessage());
        return Exit.INTERNAL;
    }
}
