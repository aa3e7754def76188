package tw.kaohe.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import tw.kaohe.app.scan.ScanConfig;
import tw.kaohe.intake.source.Collector;
import tw.kaohe.intake.source.Surroundings;
import tw.kaohe.model.Phrases;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.rules.RulebookException;

/** Fetches and scans by schedule until the program is told to stop; then what is under way is finished and nothing new is begun. */
final class ScanService {
    private final Console console;
    private final Phrases phrases;
    private final Supplier<Rulebook> edited;
    private final OneScan scan;
    private Rulebook inForce;
    private String told = "";

    /** One scan with a rulebook. */
    interface OneScan {
        int run(Rulebook rulebook) throws IOException;
    }

    /** @param edited loads the rulebook as it is now @param inForce as it was at the start */
    ScanService(Console console, Phrases phrases, Supplier<Rulebook> edited, OneScan scan, Rulebook inForce) {
        this.console = console;
        this.phrases = phrases;
        this.edited = edited;
        this.scan = scan;
        this.inForce = inForce;
    }

    /** Returns when the program was told to stop and the file and the scan under way are finished. */
    int run(ScanConfig config, Surroundings around, StopSignal stop) throws InterruptedException {
        String every = config.scan().every();
        try (Collector collector = Collector.service(config.sources(), around, List.of(new Collector.Job("scan", every, this::scan)))) {
            console.err().println("kaohe: " + phrases.get("scan.service", config.sources().size(), every));
            stop.await();
            console.err().println("kaohe: " + phrases.get("scan.stopping"));
        }
        return Exit.FINE;
    }

    private void scan() {
        try {
            scan.run(rulebook());
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(ScanService.class).error("the scan failed", e);
            console.err().println("kaohe: " + phrases.get("scan.failed", String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    /** As it was edited, or the one before where the edit is broken; that is told once. */
    private Rulebook rulebook() {
        try {
            inForce = edited.get();
            told = "";
        } catch (RulebookException e) {
            String why = e.problems().isEmpty() ? e.getMessage() : String.valueOf(e.problems().get(0));
            if (!told.equals(why)) {
                told = why;
                console.err().println("kaohe: " + phrases.get("scan.rules-kept", why));
            }
        }
        return inForce;
    }
}
