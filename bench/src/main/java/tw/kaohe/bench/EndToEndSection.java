package tw.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Files to findings, every engine as a process of its own: start, reading and rules together, and the memory it took. */
final class EndToEndSection implements Bench.Section {
    private static final String KAOHE = "Kaohe (`./kaohe audit`, 353 criteria loaded, JSON reports)";
    private static final Map<String, Double> GOALS = new java.util.TreeMap<>(Map.of("DuckDB SQL", 5.0, "json-rules-engine", 15.0, "GoRules ZEN", 15.0));

    /** One engine's run; gives the findings as sorted lines. */
    private interface Engine {
        Child.Result run(Path city, Path findings) throws IOException, InterruptedException;
    }

    @Override
    public void run(Bench bench, Page page) throws IOException, InterruptedException {
        Path folder = bench.city(bench.usual());
        Map<String, Engine> engines = new LinkedHashMap<>();
        engines.put("Product's reader and plain Java loop, one thread", (city, out) -> bench.java(List.of(), FilesToFindings.class, "loop", city.toString(), out.toString()));
        engines.put(KAOHE, (city, out) -> kaohe(bench, city, out));
        engines.put("DuckDB SQL", (city, out) -> bench.java(List.of(), FilesToFindings.class, "duckdb", city.toString(), out.toString()));
        engines.put("json-rules-engine", (city, out) -> node(bench, "json-rules", city, out));
        engines.put("GoRules ZEN", (city, out) -> node(bench, "zen", city, out));
        page.heading("Files to findings");
        page.text("The same city, each engine a process of its own: start, reading, rules. Findings are compared as above; Kaohe also writes reports with evidence and"
            + " sentences. The node engines have no joins: JavaScript matches waits with diversions and incidents with blanks for them.");
        List<List<String>> rows = new ArrayList<>();
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Map.Entry<String, Engine> engine : engines.entrySet()) {
            rows.add(row(bench, engine.getKey(), engine.getValue(), folder, measured));
        }
        page.table(List.of("engine", "ms", "peak memory", "findings"), rows);
        GOALS.forEach((peer, least) -> {
            if (measured.containsKey(peer) && measured.containsKey(KAOHE)) {
                page.atLeast(peer + " ÷ Kaohe, files to findings", least, measured.get(peer).median() / measured.get(KAOHE).median(), "×");
            } else {
                page.goal(peer + " ÷ Kaohe, files to findings", "≥ " + Math.round(least) + "×", "–", null);
            }
        });
    }

    private static List<String> row(Bench bench, String name, Engine engine, Path folder, Map<String, Measured> measured)
            throws IOException, InterruptedException {
        double[] times = new double[bench.rounds(5)];
        long peak = 0;
        int found = 0;
        try {
            for (int i = 0; i < times.length; i++) {
                Path findings = Files.createTempFile(bench.work(), "findings", ".txt");
                Child.Result result = engine.run(folder.resolve("city"), findings);
                times[i] = result.ms();
                peak = Math.max(peak, result.peakMb());
                found = RuleStage.checkLines(Files.readAllLines(findings).stream().sorted().toList(), folder);
                Files.delete(findings);
            }
        } catch (IllegalStateException | IOException e) {
            return List.of(name, "not measured: " + e.getMessage(), "", "");
        }
        measured.put(name, Measured.of(times));
        return List.of(name, measured.get(name).text(), peak + " MB", "%,d".formatted(found));
    }

    private static Child.Result node(Bench bench, String engine, Path city, Path findings) throws IOException, InterruptedException {
        Path judge = bench.home().resolve("target/bench/node/judge.js");
        if (!Files.exists(judge.resolveSibling("node_modules"))) {
            throw new IOException("node, npm or its packages are missing");
        }
        return Child.run(List.of("node", judge.toString(), engine, city.toString(), findings.toString()), Map.of(), bench.work(), Set.of(0));
    }

    private static Child.Result kaohe(Bench bench, Path city, Path findings) throws IOException, InterruptedException {
        Path out = bench.work().resolve("report");
        Child.Result result = bench.kaohe("audit", city.toString(), "--criteria", "109L-*,GEN-07", "--as-of", "110-01-31", "--reporter", "json", "--quiet",
            "--out", out.toString());
        List<String> lines = new ArrayList<>();
        try (Stream<Path> reports = Files.walk(out)) {
            for (Path report : reports.filter(p -> p.endsWith("report.json")).toList()) {
                lines(new ObjectMapper().readTree(report.toFile()), lines);
            }
        }
        Files.write(findings, lines);
        return result;
    }

    private static void lines(JsonNode report, List<String> lines) {
        for (JsonNode f : report.get("findings")) {
            if (SharedWork.covers(f.get("criterion").asText())) {
                lines.add(new Found(f.get("criterion").asText(), report.get("agency").get("id").asText(),
                    CityPlan.roc(LocalDate.parse(f.get("date").asText()))).line());
            }
        }
    }
}
