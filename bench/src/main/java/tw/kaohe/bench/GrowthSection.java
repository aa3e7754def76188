package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What more agencies, more rules and more findings cost. */
final class GrowthSection implements Bench.Section {
    private static final double CONSTANT = 1.15;
    private static final long HEAP = 512;
    private static final int DAYS = 5;

    @Override
    public void run(Bench bench, Page page) throws IOException, InterruptedException {
        page.heading("Growth");
        agencies(bench, page);
        rules(bench, page);
        findings(bench, page);
    }

    private static Child.Result time(Bench bench, AuditTiming.Step step, Path city, Path warm, int rounds, Path rules) throws IOException, InterruptedException {
        return bench.java(Bench.LAUNCHER_FLAGS, AuditTiming.class, step.name(), city.toString(), warm.toString(), "1", Integer.toString(bench.rounds(rounds)),
            bench.quick() ? "2" : "6", rules.toString());
    }

    private static Path rules(Bench bench) {
        return bench.home().resolve("rules");
    }

    private static void agencies(Bench bench, Page page) throws IOException, InterruptedException {
        Path warm = bench.city(bench.plan(10, DAYS, 20)).resolve("city");
        List<List<String>> rows = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        long heap = 0;
        for (int agencies : bench.quick() ? new int[] {1, 10, 100} : new int[] {1, 10, 100, 1000, 5000}) {
            Path city = bench.city(bench.plan(agencies, DAYS, 20)).resolve("city");
            Child.Result result = time(bench, AuditTiming.Step.AUDIT, city, warm, agencies >= 1000 ? 2 : 200, rules(bench));
            Measured ms = AuditTiming.rounds(result);
            double aLog = ms.median() / (agencies * DAYS);
            heap = Math.max(heap, AuditTiming.heap(result));
            points.add(new double[] {agencies, aLog});
            rows.add(List.of("%,d".formatted(agencies), ms.text(), Measured.number(aLog), AuditTiming.heap(result) + " MB", result.peakMb() + " MB"));
        }
        page.text("Agencies of 5 logs and 100 tickets, files to JSON reports, one thread, warm, `-Xmx512m`. With few agencies the start of the route weighs on each log.");
        page.table(List.of("agencies", "ms", "ms a log", "peak heap", "peak resident"), rows);
        page.picture("agencies", new Curve("Time a log by number of agencies", "agencies", "ms a log", points));
        double last = points.get(points.size() - 1)[1];
        double least = points.stream().mapToDouble(p -> p[1]).min().orElseThrow();
        page.atMost("time a log, " + rows.get(rows.size() - 1).get(0) + " agencies ÷ the least of the curve", CONSTANT, last / least, "×");
        page.atMost("heap at " + rows.get(rows.size() - 1).get(0) + " agencies", HEAP, heap, " MB");
    }

    private static void rules(Bench bench, Page page) throws IOException, InterruptedException {
        Path city = bench.city(bench.usual()).resolve("city");
        List<List<String>> rows = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        for (int more : bench.quick() ? new int[] {0, 453} : new int[] {0, 53, 203, 453}) {
            Path rules = more == 0 ? rules(bench) : withRules(bench, more);
            Measured ms = AuditTiming.rounds(time(bench, AuditTiming.Step.JUDGE, city, city, 15, rules));
            points.add(new double[] {47 + more, ms.median()});
            rows.add(List.of(Integer.toString(47 + more), ms.text(), Measured.number(ms.median() / points.get(0)[1])));
        }
        page.text("Rules for items of the log, from 47 to 500: further rows of a decision table that look at the same items and find nothing. Facts made beforehand, judged.");
        page.table(List.of("item rules", "ms", "÷ shipped"), rows);
        page.picture("rules", new Curve("Rule stage by number of item rules", "item rules", "ms", points));
    }

    /** The shipped rulebook with generated rows. */
    private static Path withRules(Bench bench, int more) throws IOException {
        Path rules = StartSection.copy(bench, "rules-" + more);
        List<String> lines = new ArrayList<>(List.of("\"RuleSet\",\"tw.kaohe.rulebook.roc109\"", "\"Import\",\"tw.kaohe.model.*\"", "\"Variables\",\"Findings findings\"", "",
            "\"\",\"RuleTable Generated to be many\"", "\"\",\"NAME\",\"CONDITION\",\"ACTION\"", "\"\",\"\",\"\",\"\"",
            "\"\",\"\",\"$d : ItemDay(item == \"\"$param\"\", unticked, blank.size() > 5)\",\"findings.deficient(\"\"$param\"\", \"\"patrol-log/unticked\"\", $d);\"",
            "\"產生之規則\",\"規則\",\"項目\",\"準則\""));
        IntStream.range(0, more).forEach(i -> {
            String item = SharedWork.ITEMS.get(i % SharedWork.ITEMS.size());
            lines.add("\"\",\"109L-%1$s/generated-%2$d\",\"%1$s\",\"109L-%1$s\"".formatted(item, i));
        });
        Files.write(rules.resolve("roc109/patrol-log/generated.drl.csv"), lines);
        return rules;
    }

    private static void findings(Bench bench, Page page) throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        Path warm = bench.city(new CityPlan(1, 250, 1, 0.02, 109)).resolve("city");
        for (double unticked : bench.quick() ? new double[] {0, 0.02, 0.4} : new double[] {0, 0.0001, 0.0005, 0.002, 0.01, 0.05, 0.4}) {
            Path folder = bench.city(new CityPlan(1, 250, 1, unticked, 109));
            long found = Math.max(1, Files.readAllLines(folder.resolve("findings.txt")).size());
            Measured ms = AuditTiming.rounds(time(bench, AuditTiming.Step.AUDIT, folder.resolve("city"), warm, 7, rules(bench)));
            points.add(new double[] {found, ms.median()});
            rows.add(List.of("%,d".formatted(found), ms.text()));
        }
        page.text("One agency, 250 logs, with more and more blank cells, files to JSON report.");
        page.table(List.of("findings", "ms"), rows);
        page.picture("findings", new Curve("An agency's audit by number of findings", "findings", "ms", points));
    }
}
