package tw.kaohe.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process of its own, as a user starts it. */
final class Child {
    private static final int POLL_MS = 10;
    private static final int LONGEST_MINUTES = 15;

    private Child() {
    }

    /**
     * @param peakMb largest resident memory, or 0 where the system does not tell
     * @param out    what it printed
     */
    record Result(double ms, long peakMb, String out) {
    }

    /**
     * @param exits the exit codes that are fine
     * @throws IllegalStateException with the end of what it said, where it ended otherwise
     */
    static Result run(List<String> command, Map<String, String> environment, Path work, Set<Integer> exits) throws IOException, InterruptedException {
        Path out = Files.createTempFile(work, "out", ".txt");
        Path err = Files.createTempFile(work, "err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            long began = System.nanoTime();
            Process process = builder.start();
            long peak = 0;
            while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakKb(process.pid()));
                if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(LONGEST_MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("not done after " + LONGEST_MINUTES + " minutes: " + command.get(command.size() - 1));
                }
            }
            double ms = (System.nanoTime() - began) / 1e6;
            if (!exits.contains(process.exitValue())) {
                throw new IllegalStateException("exit " + process.exitValue() + ": " + lastLine(Files.readString(err)));
            }
            return new Result(ms, peak / 1024, Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("\tat ") && !l.startsWith("Node.js")).toList();
        return lines.isEmpty() ? "no message" : lines.stream().filter(l -> l.contains("Error") || l.contains("Exception")).findFirst().orElse(lines.get(lines.size() - 1));
    }

    private static long peakKb(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream().filter(l -> l.startsWith("VmHWM"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | RuntimeException ended) {
            return 0;
        }
    }
}
