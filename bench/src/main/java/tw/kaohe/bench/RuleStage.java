package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One city from parsed records to findings, in one thread. An engine that does not find exactly what the generator expects is not timed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RuleStage {
    /** Folder that {@link CityYear} wrote. */
    @Param("")
    public String folder;

    /** Of {@link Peers}. */
    @Param("LOOP")
    public String peer;

    private List<ParsedAgency> city;
    private Peer engine;

    /** @throws IllegalStateException where the engine finds something else than expected */
    @Setup
    public void prepare() throws IOException {
        city = ParsedAgency.readAll(Path.of(folder, "city"), KaoheRules.reader());
        engine = Peers.valueOf(peer).make(city);
        check(engine.judge(city), Path.of(folder));
    }

    /** How many findings, where they are exactly those of {@code findings.txt}. */
    static int check(List<Found> found, Path folder) throws IOException {
        return checkLines(Found.lines(found), folder);
    }

    static int checkLines(List<String> sorted, Path folder) throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("findings.txt")).stream().sorted().toList();
        if (!Found.hash(sorted).equals(Found.hash(expected))) {
            throw new IllegalStateException("found " + sorted.size() + " instead of " + expected.size() + "; missing " + first(expected, sorted)
                + ", too many " + first(sorted, expected));
        }
        return sorted.size();
    }

    private static List<String> first(List<String> all, List<String> without) {
        var known = new java.util.HashSet<>(without);
        return all.stream().filter(l -> !known.contains(l)).limit(3).toList();
    }

    @Benchmark
    public int judge() {
        return engine.judge(city).size();
    }
}
