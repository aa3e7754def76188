package tw.kaohe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Runs every section and writes {@code docs/benchmarks.md}. A section that fails says so on the page; the others still run. */
final class Benchmarks {
    private static final List<Bench.Section> SECTIONS = List.of(new RuleStageSection(), new EndToEndSection(), new StartSection(), new ThroughputSection(),
        new GrowthSection(), new NationSection(), new FormsSection(), new DocumentsSection(), new ProfileSection());

    private static final Pattern PEER = Pattern.compile("(evrete-core|easy-rules-core|cel|duckdb_jdbc)-(\\d[\\w.]*)\\.jar");

    private Benchmarks() {
    }

    /** Arguments: the project, a folder to work in, the page to write, and {@code --quick} or {@code --full}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        List<String> options = List.of(args).subList(3, args.length);
        Bench bench = new Bench(Path.of(args[0]).toAbsolutePath(), Files.createDirectories(Path.of(args[1]).toAbsolutePath()), options.contains("--quick"),
            options.contains("--full"));
        Page page = new Page(Path.of(args[2]), machine(bench));
        long began = System.nanoTime();
        // The launcher makes its class-data archive at the first start.
        bench.kaohe("rules", "list", "109L-2-13");
        for (Bench.Section section : SECTIONS) {
            System.err.printf("kaohe-bench: %d s, part %d of %d: %s%n", (System.nanoTime() - began) / 1_000_000_000L, SECTIONS.indexOf(section) + 1, SECTIONS.size(),
                section.getClass().getSimpleName().replace("Section", ""));
            try {
                section.run(bench, page);
            } catch (IOException | RuntimeException e) {
                page.text("**" + section.getClass().getSimpleName() + " was not measured to its end:** " + e.getMessage());
                page.goal(section.getClass().getSimpleName(), "–", "see below", null);
            }
        }
        page.text("\nThe whole run took %d s.".formatted((System.nanoTime() - began) / 1_000_000_000L));
        page.write(bench.home().resolve("bench/notes.md"));
    }

    private static String machine(Bench bench) throws IOException {
        return "%s, %d processors, %s MB · %s %s · Java %s (%s) · Drools %s · peers: %s · %s"
            .formatted(field("/proc/cpuinfo", "model name"), Runtime.getRuntime().availableProcessors(), megabytes(), System.getProperty("os.name"),
                System.getProperty("os.version"), System.getProperty("java.version"), System.getProperty("java.vm.name"),
                org.kie.api.KieBase.class.getPackage().getImplementationVersion(), String.join(", ", peers(bench)), LocalDate.now())
            + (bench.quick() ? "\n\n**A quick run: small cities, few rounds. Its figures say only that the benchmark works.**" : "") + "\n";
    }

    /** Names and versions, from the class path and from what node is given. */
    private static List<String> peers(Bench bench) throws IOException {
        List<String> peers = new ArrayList<>();
        for (String jar : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            java.util.regex.Matcher m = PEER.matcher(Path.of(jar).getFileName().toString());
            if (m.matches()) {
                peers.add(m.group(1) + " " + m.group(2));
            }
        }
        new ObjectMapper().readTree(bench.home().resolve("bench/node/package.json").toFile()).get("dependencies").fields()
            .forEachRemaining(d -> peers.add(d.getKey() + " " + d.getValue().asText()));
        return peers.stream().sorted().toList();
    }

    private static String megabytes() {
        String kilobytes = field("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "?" : Long.toString(Long.parseLong(kilobytes) / 1024);
    }

    private static String field(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream().filter(l -> l.startsWith(name)).map(l -> l.substring(l.indexOf(':') + 1).strip()).findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
