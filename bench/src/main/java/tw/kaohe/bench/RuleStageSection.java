package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Parsed records to findings, every engine in one thread of a Java of its own, timed by JMH. */
final class RuleStageSection implements Bench.Section {
    /** What Kaohe is to be faster by. */
    private static final Map<Peers, Double> GOALS = new EnumMap<>(Map.of(Peers.EVRETE, 15.0, Peers.EASY_RULES, 1.3, Peers.CEL, 2.0));
    private static final double FLOOR = 5;

    @Override
    public void run(Bench bench, Page page) throws IOException {
        Path folder = bench.city(bench.usual());
        Map<Peers, Measured> measured = new EnumMap<>(Peers.class);
        List<List<String>> rows = new ArrayList<>();
        for (Peers peer : Peers.values()) {
            try {
                measured.put(peer, time(bench, peer, folder));
            } catch (RunnerException | RuntimeException e) {
                rows.add(List.of(peer.title(), peer.input(), "not measured: " + e.getMessage(), "", "", "", peer.leavesOut()));
            }
        }
        if (!measured.keySet().containsAll(List.of(Peers.LOOP, Peers.KAOHE_READY, Peers.KAOHE))) {
            throw new IllegalStateException("there is nothing to compare with: " + rows);
        }
        double floor = measured.get(Peers.LOOP).median();
        double ready = measured.get(Peers.KAOHE_READY).median();
        double kaohe = measured.get(Peers.KAOHE).median();
        Map<String, Double> bars = new LinkedHashMap<>();
        measured.forEach((peer, m) -> bars.put(peer.title(), m.median()));
        measured.forEach((peer, m) -> rows.add(List.of(peer.title(), peer.input(), m.text(), Measured.number(m.median() / floor),
            Measured.number(m.median() / ready), Measured.number(m.median() / kaohe), peer.leavesOut())));
        CityPlan plan = bench.usual();
        page.heading("Rule stage");
        page.text("%,d agencies, %,d logs, %,d tickets; parsed records → findings, one thread, JMH single shots in a Java of their own with its usual flags. "
            .formatted(plan.agencies(), plan.agencies() * plan.days(), plan.agencies() * plan.days() * plan.ticketsADay())
            + "Each engine found exactly the findings that the generator expects, or it has no time here.");
        page.text("The others are given masks and tables that were made before the clock started, as Kaohe is in the row *facts ready*. In the row *facts made and"
            + " judged* Kaohe alone also joins copies and versions of logs, asks calendar, closures and sites, and keeps what every finding cites.");
        page.table(List.of("engine", "is given", "ms", "÷ plain loop", "÷ Kaohe, facts ready", "÷ Kaohe, facts made and judged", "cannot state"), rows);
        page.picture("engines", new Bars("One city, parsed records to findings (logarithmic)", "ms", bars, "Kaohe"));
        page.text(nearPeers(measured, ready, "facts ready") + " " + nearPeers(measured, kaohe, "facts made and judged"));
        page.atMost("rule stage ÷ plain Java loop, facts ready", FLOOR, ready / floor, "×");
        page.atMost("rule stage ÷ plain Java loop, facts made and judged", FLOOR, kaohe / floor, "×");
        GOALS.forEach((peer, least) -> {
            if (measured.containsKey(peer)) {
                page.atLeast(peer.title() + " ÷ Kaohe, facts ready", least, measured.get(peer).median() / ready, "×");
                page.atLeast(peer.title() + " ÷ Kaohe, facts made and judged", least, measured.get(peer).median() / kaohe, "×");
            }
        });
    }

    private static Measured time(Bench bench, Peers peer, Path folder) throws RunnerException {
        boolean slow = peer == Peers.DROOLS_CELLS || peer == Peers.KAOHE_AUDIT;
        Statistics times = new Runner(new OptionsBuilder().include(RuleStage.class.getName()).param("folder", folder.toString()).param("peer", peer.name())
            .forks(1).jvmArgsAppend("-Xmx2g", "-Dfile.encoding=UTF-8").warmupIterations(bench.rounds(slow ? 3 : 12)).measurementIterations(bench.rounds(slow ? 7 : 11))
            .verbosity(VerboseMode.SILENT).shouldFailOnError(true).build()).runSingle().getPrimaryResult().getStatistics();
        return new Measured(times.getPercentile(50), times.getMin(), times.getMax(), (int) times.getN());
    }

    private static String nearPeers(Map<Peers, Measured> measured, double kaohe, String depth) {
        List<String> ahead = new ArrayList<>();
        List<String> near = new ArrayList<>();
        measured.forEach((peer, m) -> {
            if (!peer.name().startsWith("KAOHE") && peer != Peers.LOOP) {
                (m.median() < kaohe ? ahead : m.median() < 2 * kaohe ? near : new ArrayList<String>()).add(peer.title());
            }
        });
        return "Ahead of Kaohe, " + depth + ": " + (ahead.isEmpty() ? "none" : String.join(", ", ahead)) + ". Within twice its time: "
            + (near.isEmpty() ? "none" : String.join(", ", near)) + ".";
    }
}
