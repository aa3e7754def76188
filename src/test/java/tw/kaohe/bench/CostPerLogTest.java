package tw.kaohe.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.audit.AgencyInput;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.model.Period;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.rules.Judge;
import tw.kaohe.rules.Rulebook;

/**
 * What one more patrol log costs, in what can be counted: bytes that reading and auditing allocate, facts that the rules get. A time would
 * say more of the computer than of the change. The cost of one log is the difference of two agencies, so that what every audit costs drops out.
 */
class CostPerLogTest {
    /** Half as much again as was counted, because Java releases differ: 100,100 and 36,992 bytes on JDK 17, sixty tickets a log included. */
    private static final long READING = 150_000;
    private static final long AUDITING = 55_000;
    private static final int FACTS = 935;
    private static final int FEW = 50;
    private static final int MANY = 200;
    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("rules"), null);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    @TempDir
    private static Path folder;
    private static Cost few;
    private static Cost many;

    /** @param reading bytes @param auditing bytes @param facts that were judged, by all calls */
    private record Cost(long reading, long auditing, int facts) {
    }

    @BeforeAll
    static void measure() throws IOException {
        cost(FEW);
        few = cost(FEW);
        many = cost(MANY);
    }

    private static Cost cost(int days) throws IOException {
        CityPlan plan = new CityPlan(1, days, 60, 0.02, 3383);
        Path city = folder.resolve(days + "-" + System.nanoTime());
        CityYear.write(plan, city);
        SubmissionReader reader = new SubmissionReader(RULEBOOK.form(), ReadingLimits.DEFAULT, (file, lines) -> java.util.Optional.empty());
        AtomicInteger facts = new AtomicInteger();
        AuditPipeline pipeline = new AuditPipeline(RULEBOOK, new BundledCalendars(null), Phrases.in("zh-TW"),
            new Judge(RULEBOOK, (edition, judged) -> facts.addAndGet(judged.size())));
        List<LocalDate> dates = plan.dates();
        AuditOptions options = new AuditOptions("roc109", LocalDateTime.of(2021, 1, 31, 0, 0), null,
            new Period(dates.get(0), dates.get(dates.size() - 1)), List.of("109L-*", "GEN-07"), "zh-TW");
        Path agency = city.resolve("city").resolve("示範市第01區公所");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        List<ReadFile> files = List.of(reader.read(agency.resolve("logs.ndjson"), "logs.ndjson"), reader.read(agency.resolve("waits.csv"), "waits.csv"),
            reader.read(agency.resolve("diversions.csv"), "diversions.csv"));
        long read = THREADS.getCurrentThreadAllocatedBytes();
        pipeline.audit(new AgencyInput("示範市第01區公所", null, files, List.of()), options);
        return new Cost(read - before, THREADS.getCurrentThreadAllocatedBytes() - read, facts.get());
    }

    private static void atMost(String what, long limit, long spent) {
        assertTrue(spent > 0 && spent <= limit, () -> what + " a log: " + spent + ", at most " + limit + " are meant; a change of this kind slows a nation's audit");
    }

    @Test
    void readingAllocatesLittleForEachLog() {
        atMost("bytes allocated by reading", READING, (many.reading - few.reading) / (MANY - FEW));
    }

    @Test
    void auditingAllocatesLittleForEachLog() {
        atMost("bytes allocated by auditing", AUDITING, (many.auditing - few.auditing) / (MANY - FEW));
    }

    /** The generator writes the same files each time, so this is exact. */
    @Test
    void onlyWhatIsNotPlainlyFineBecomesAFact() {
        assertEquals(FACTS, many.facts - few.facts, "facts of " + (MANY - FEW) + " more logs; if it is meant, say in the commit what they are for");
    }
}
