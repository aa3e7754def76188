package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SampleForm;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;

/** Measures how many PDF files a second of processor time are read, cold and warm; other programs on the machine do not count. */
public final class PdfReading {
    private static final int ROUNDS = 6;
    private static final int REPETITIONS = 20;

    private PdfReading() {
    }

    /** @param files PDF files */
    public static void main(String[] files) throws IOException {
        SubmissionReader reader = new SubmissionReader(SampleForm.FORM, ReadingLimits.DEFAULT, new PlanReader());
        for (String file : files) {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            long start = cpu();
            String status = reader.read(bytes, "in").status().name();
            System.out.printf("%s %s: first %d ms", file, status, (cpu() - start) / 1_000_000);
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                start = cpu();
                for (int i = 0; i < REPETITIONS; i++) {
                    reader.read(bytes, "in");
                }
                best = Math.max(best, REPETITIONS / ((cpu() - start) / 1e9));
            }
            System.out.printf(", warm %.1f a second%n", best);
        }
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
