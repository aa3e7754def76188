package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where an audit spends its time: samples of JDK Flight Recorder, by part of the program and by method. */
final class ProfileSection implements Bench.Section {
    private static final int METHODS = 10;

    @Override
    public void run(Bench bench, Page page) throws IOException, InterruptedException {
        page.heading("Where the time goes");
        profile(bench, page, AuditTiming.Step.AUDIT, "files to JSON reports");
        profile(bench, page, AuditTiming.Step.FACTS, "parsed records to facts");
        profile(bench, page, AuditTiming.Step.JUDGE, "facts made beforehand, judged");
    }

    private static void profile(Bench bench, Page page, AuditTiming.Step step, String what) throws IOException, InterruptedException {
        Path city = bench.city(bench.usual()).resolve("city");
        Path recording = bench.work().resolve("audit.jfr");
        List<String> flags = new ArrayList<>(Bench.LAUNCHER_FLAGS);
        flags.add("-D" + AuditTiming.RECORDING + "=" + recording);
        bench.java(flags, AuditTiming.class, step.name(), city.toString(), city.toString(), "1", Integer.toString(bench.quick() ? 2 : 1_000), bench.quick() ? "1" : "6", "rules");
        Map<String, Integer> parts = new HashMap<>();
        Map<String, Integer> methods = new HashMap<>();
        Map<String, Integer> tops = new HashMap<>();
        int samples = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples++;
                    List<RecordedFrame> frames = event.getStackTrace().getFrames();
                    parts.merge(part(frames), 1, Integer::sum);
                    methods.merge(frames.stream().filter(ProfileSection::own).map(ProfileSection::name).findFirst().orElse("others"), 1, Integer::sum);
                    tops.merge(name(frames.get(0)), 1, Integer::sum);
                }
            }
        } finally {
            Files.deleteIfExists(recording);
        }
        page.text("%,d samples of %s, one thread, warm, the launcher's flags.".formatted(samples, what));
        page.table(List.of("part (nearest frame of the program)", "share"), top(parts, samples));
        page.table(List.of("method (nearest frame of the program)", "share"), top(methods, samples));
        page.table(List.of("method (top of the stack)", "share"), top(tops, samples));
    }

    private static boolean own(RecordedFrame frame) {
        return frame.getMethod().getType().getName().startsWith("tw.kaohe.");
    }

    /** Package of the program that was at work. */
    private static String part(List<RecordedFrame> frames) {
        return frames.stream().filter(ProfileSection::own).map(f -> f.getMethod().getType().getName().split("\\.")[2]).findFirst().orElse("others (JVM, Camel)");
    }

    private static String name(RecordedFrame frame) {
        return "`" + frame.getMethod().getType().getName().replace("tw.kaohe.", "") + "." + frame.getMethod().getName() + "`";
    }

    private static List<List<String>> top(Map<String, Integer> counts, int samples) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(METHODS)
            .map(e -> List.of(e.getKey(), "%.1f %%".formatted(100.0 * e.getValue() / Math.max(1, samples)))).toList();
    }
}
