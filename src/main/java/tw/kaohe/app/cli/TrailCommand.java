package tw.kaohe.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tw.kaohe.app.scan.OpenStore;
import tw.kaohe.store.Trail;

/** {@code kaohe trail} and {@code kaohe verify-trail}: who decided what, and that nobody changed it since. */
final class TrailCommand {
    private TrailCommand() {
    }

    /** Prints the last rows. */
    @Command(name = "trail", mixinStandardHelpOptions = true, description = "稽核軌跡 / the trail of decisions")
    static final class Show implements java.util.concurrent.Callable<Integer> {
        @Mixin
        private OpenStore store;
        @Option(names = "--last", paramLabel = "N", defaultValue = "50", description = "列數,預設 50 / rows")
        private int last;
        @Option(names = "--subject", paramLabel = "ID", description = "僅此編號 / only of this number")
        private String subject;
        private final Console console;

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return store.with((open, phrases) -> {
                new Trail(open).last(last, subject).forEach(r -> console.out().println(r.seq() + "  " + r.at() + "  " + r.actor() + "  " + r.action() + "  "
                    + r.subject() + "  " + r.details()));
                console.out().flush();
                return Exit.FINE;
            });
        }
    }

    /** Walks the chain. */
    @Command(name = "verify-trail", mixinStandardHelpOptions = true, description = "驗證稽核軌跡未遭更動 / checks that nobody changed the trail",
        footer = {"", "結束代碼 / exit codes: 0 完整 whole · 3 遭更動或缺漏 changed or incomplete"})
    static final class Verify implements java.util.concurrent.Callable<Integer> {
        @Mixin
        private OpenStore store;
        private final Console console;

        Verify(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return store.with((open, phrases) -> {
                Trail.Check check = new Trail(open).verify();
                if (check.fault() == null) {
                    console.out().println(phrases.get("trail.whole", check.rows(), check.head()));
                    console.out().flush();
                    return Exit.FINE;
                }
                console.err().println("kaohe: " + phrases.get("trail.fault." + check.fault(), check.seq(), check.rows()));
                return Exit.BROKEN_RULES;
            });
        }
    }
}
