package tw.kaohe.app.cli;

import java.util.concurrent.atomic.AtomicInteger;
import tw.kaohe.intake.AuditListener;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.InputRecord;
import tw.kaohe.report.text.DisplayWidth;

/** A line on the error stream for each troubled file, and a bar while a person waits. */
class Progress implements AuditListener {
    private static final int BAR = 30;
    private static final int SHORT_RUN = 3;
    private final Console console;
    private final boolean bar;
    private final AtomicInteger done = new AtomicInteger();
    private int total;

    Progress(Console console, boolean quiet) {
        this.console = console;
        this.bar = console.interactive() && !quiet;
    }

    @Override
    public void started(int agencies) {
        total = agencies;
    }

    @Override
    public synchronized void audited(AgencyReport report) {
        int count = done.incrementAndGet();
        if (bar && total > SHORT_RUN) {
            int filled = count * BAR / total;
            console.err().print("\r[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + count + "/" + total + " "
                + DisplayWidth.fit(report.agency().name(), 24));
            if (count == total) {
                console.err().print("\r" + " ".repeat(BAR + 40) + "\r");
            }
            console.err().flush();
        }
    }

    @Override
    public synchronized void trouble(InputRecord input) {
        console.err().println(input.file() + ": " + input.status() + ": " + input.reason());
    }
}
