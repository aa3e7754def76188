package tw.kaohe.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.app.cli.Cli;
import tw.kaohe.app.cli.PdfFontsForTests;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;
import tw.kaohe.report.AgencyReporters;
import tw.kaohe.report.pdf.PdfFonts;
import tw.kaohe.rules.Rulebook;

/** Whatever step of writing fails, the report folder is the earlier one, whole, or is not there; and nothing lies about. */
class CompleteOrAbsentTest {
    private static AuditRun run;
    @TempDir
    private Path root;
    private Path target;

    @BeforeAll
    static void load() {
        Rulebook rulebook = Rulebook.load(Path.of("rules"), null);
        Phrases phrases = Phrases.in("zh-TW");
        run = new AuditRun(new AuditPipeline(rulebook, new BundledCalendars(Path.of("none")), phrases),
            new SubmissionReader(rulebook.form(), ReadingLimits.DEFAULT, new PlanReader()), phrases, 1);
    }

    @BeforeEach
    void submission() throws IOException {
        target = root.resolve("reports/109");
        Path agency = Files.createDirectories(root.resolve("in/示範市安和區公所"));
        Files.writeString(agency.resolve("計畫.txt"), "示範市安和區公所109年度提升服務品質執行計畫\n壹、依據\n示範市政府服務躍升實施計畫。\n"
            + "貳、實施要領\n一、每月辦理電話禮貌測試1次。\n");
        Files.writeString(agency.resolve("日誌.json"), "{\"kind\":\"patrol-log\",\"site\":\"行政中心\",\"date\":\"109-05-12\",\"items\":{\"1-1\":[true,true,false,true,true]}}");
    }

    private void audit(FailingDisk disk, Set<String> formats, PdfFonts fonts, String asOf) throws IOException {
        AuditOptions options = new AuditOptions(null, LocalDateTime.parse(asOf), LocalDateTime.parse(asOf), null, List.of(), "zh-TW");
        run.run(new AuditJob(List.of(root.resolve("in")), false, Set.of(), options, formats, disk.on(target), false, AuditJob.FailOn.NEVER, fonts),
            new AuditListener() { });
    }

    /** Every file beside and in the report, with what it holds. */
    private Map<Path, Integer> files() throws IOException {
        Map<Path, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(target.getParent())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(target.getParent().relativize(file), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(target.getParent())) {
            return children.map(child -> child.getFileName().toString()).toList();
        }
    }

    /** Steps worth failing: every folder, open, close and rename, and the last write of each file, when the most of it is there. */
    private static int[] points(List<String> steps, String of) {
        Set<String> seen = new HashSet<>();
        return IntStream.iterate(steps.size() - 1, i -> i >= 0, i -> i - 1).filter(i -> steps.get(i).startsWith(of))
            .filter(i -> !steps.get(i).startsWith("write ") || seen.add(steps.get(i))).toArray();
    }

    private void failEverywhere(Set<String> formats, PdfFonts fonts, String of, int atLeast) throws IOException {
        FailingDisk sound = new FailingDisk(-1);
        audit(sound, formats, fonts, "2021-01-31T00:00");
        Map<Path, Integer> earlier = files();
        assertEquals(List.of("109"), names());
        FailingDisk again = new FailingDisk(-1);
        audit(again, formats, fonts, "2021-01-31T00:00");
        assertEquals(earlier, files(), "the same report in the place of the earlier one");
        int[] points = points(again.steps(), of);
        assertTrue(points.length >= atLeast, again.steps().toString());
        for (int point : points) {
            FailingDisk disk = new FailingDisk(point);
            String step = again.steps().get(point);
            IOException told = assertThrows(IOException.class, () -> audit(disk, formats, fonts, "2021-02-28T00:00"), step);
            assertTrue(told.getMessage().contains(FailingDisk.FULL), step + ": " + told);
            assertEquals(earlier, files(), step + " failed, and the earlier report is not as it was");
            assertEquals(List.of("109"), names(), step + " failed, and something was left behind");
        }
    }

    @Test
    void earlierReportStaysWhicheverStepFails() throws IOException {
        Set<String> formats = new HashSet<>(AgencyReporters.FORMATS);
        formats.remove("pdf");
        failEverywhere(formats, null, "", 40);
    }

    @Test
    void pdfIsNoException() throws IOException {
        failEverywhere(Set.of("pdf"), PdfFontsForTests.get(), "write", 2);
    }

    @Test
    void withoutAnEarlierReportThereIsNone() throws IOException {
        FailingDisk sound = new FailingDisk(-1);
        audit(sound, Set.of("json", "csv"), null, "2021-01-31T00:00");
        assertEquals(4, files().size(), files().toString());
        int last = sound.steps().size() - 1;
        assertTrue(sound.steps().get(last).startsWith("rename"), sound.steps().toString());
        for (int point : new int[] {last, last - 1, last / 2}) {
            target = root.resolve("reports" + point + "/109");
            FailingDisk disk = new FailingDisk(point);
            assertThrows(IOException.class, () -> audit(disk, Set.of("json", "csv"), null, "2021-01-31T00:00"));
            assertEquals(List.of(), names(), disk.steps().toString());
        }
    }

    @Test
    void whereNothingCanBeWrittenOneLineSaysSo() {
        Cli.Run refused = Cli.run("audit", "fixtures/city", "--agency", "NM", "--out", "/dev/null/report", "--quiet");
        assertEquals(70, refused.code());
        assertEquals(1, refused.err().lines().filter(line -> line.startsWith("kaohe: ")).count(), refused.err());
        assertTrue(refused.err().contains("/dev/null"), refused.err());
    }

    /** Whichever formats a report has, the next run takes its place; and it keeps away from what somebody put there. */
    @Test
    void everyFormatIsKnownAsAReport() throws IOException {
        for (String format : AgencyReporters.FORMATS) {
            if (!format.equals("pdf")) {
                target = root.resolve(format);
                audit(new FailingDisk(-1), Set.of(format), null, "2021-01-31T00:00");
                audit(new FailingDisk(-1), Set.of(format), null, "2021-01-31T00:00");
            }
        }
        Path own = Files.writeString(target.resolve("示範市安和區公所/own.txt"), "keep");
        assertThrows(AuditRun.RefusedOutput.class, () -> audit(new FailingDisk(-1), Set.of("json"), null, "2021-01-31T00:00"));
        assertEquals("keep", Files.readString(own));
    }
}
