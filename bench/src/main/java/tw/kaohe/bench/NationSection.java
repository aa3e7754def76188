package tw.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The nation-year: 5,000 agencies with 250 logs each, audited by one process within 512 MB. Without {@code --full} a part of the agencies is
 * audited and the rest reckoned, which the page says.
 */
final class NationSection implements Bench.Section {
    private static final int AGENCIES = 5_000;
    private static final int DAYS = 250;
    private static final double LOGS_A_SECOND = 50_000;
    private static final double MEMORY = 512;

    @Override
    public void run(Bench bench, Page page) throws IOException, InterruptedException {
        int agencies = bench.full() ? AGENCIES : bench.quick() ? 8 : 100;
        Path folder = bench.city(bench.plan(agencies, DAYS, 1));
        Path out = bench.work().resolve("report-nation");
        Child.Result result = bench.kaohe("audit", folder.resolve("city").toString(), "--criteria", "109L-*,GEN-07", "--as-of", "110-01-31", "--reporter", "json",
            "--quiet", "--out", out.toString());
        int expected = new ObjectMapper().readTree(folder.resolve("expected.json").toFile()).get("total").asInt();
        int found = count(new ObjectMapper().readTree(out.resolve("summary.json").toFile()));
        if (found != expected) {
            throw new IllegalStateException("the nation-year has " + expected + " findings, the summary says " + found);
        }
        double perSecond = agencies * DAYS / (result.ms() / 1000);
        page.heading("Nation-year");
        page.text("%,d agencies × %d logs in one process, start included, one ticket a log: %s s, %,d findings as expected, %d MB resident at most.".formatted(agencies, DAYS,
            Measured.number(result.ms() / 1000), found, result.peakMb())
            + (bench.full() ? "" : " That is a part: all 5,000 agencies are **reckoned** to take %s minutes (`--full` measures them)."
                .formatted(Measured.number(AGENCIES * DAYS / perSecond / 60))));
        String part = bench.full() ? "" : " (a part)";
        page.atLeast("nation-year of logs" + part, LOGS_A_SECOND, perSecond, " logs a second");
        page.atMost("nation-year, resident memory" + part, MEMORY, result.peakMb(), " MB");
    }

    /** All findings that the summary counts. */
    private static int count(JsonNode summary) {
        int sum = 0;
        for (JsonNode agency : summary.get("agencies")) {
            for (JsonNode n : agency.get("counts")) {
                sum += n.asInt();
            }
        }
        return sum;
    }
}
