package tw.kaohe.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.calendar.WorkCalendars;
import tw.kaohe.report.pdf.ReadPdf;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe forms} as a person calls it. */
class FormsCommandTest {
    private static final int KINDS = 27;
    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<LocalDate> days(Path file) {
        SubmissionReader reader = new SubmissionReader(Rulebook.load(Path.of("rules"), null).form(), ReadingLimits.DEFAULT, (f, lines) -> Optional.empty());
        ReadFile read = reader.read(file, "form");
        return read.facts().stream().map(fact -> ((PatrolLog) fact).date()).toList();
    }

    @Test
    void everyFormHasALineInTheList() {
        Cli.Run run = Cli.run("forms", "--list");
        assertEquals(Exit.FINE, run.code());
        assertEquals(KINDS, run.out().lines().count());
        assertTrue(run.out().lines().allMatch(line -> line.strip().split("\\s{2,}|(?<=\\p{IsHan})\\s").length >= 2), run.out());
    }

    @Test
    void withoutAKindAllAreWrittenAndNoneIsOverwritten() throws IOException {
        assertEquals(Exit.FINE, Cli.run("forms", "--out", out().toString()).code());
        assertEquals(2 * KINDS + 1, written().size());
        Path register = out().resolve("register.ods");
        byte[] first = Files.readAllBytes(register);
        Files.writeString(register, "filled in");
        assertEquals(Exit.USAGE, Cli.run("forms", "register", "--out", out().toString()).code());
        assertEquals("filled in", Files.readString(register));
        assertEquals(Exit.FINE, Cli.run("forms", "register", "--out", out().toString(), "--force").code());
        assertArrayEquals(first, Files.readAllBytes(register));
    }

    @Test
    void oneFileThatExistsKeepsAllOthersFromBeingWritten() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("waits.xlsx"), "filled in");
        assertEquals(Exit.USAGE, Cli.run("forms", "facilities", "waits", "--out", out().toString()).code());
        assertEquals(List.of("waits.xlsx"), written());
    }

    @Test
    void aMonthHasItsWorkDaysAndNoOthers() {
        List<LocalDate> expected = new ArrayList<>();
        var calendar = new WorkCalendars().year(109).orElseThrow().calendar();
        for (LocalDate day = LocalDate.of(2020, 2, 1); day.getMonthValue() == 2; day = day.plusDays(1)) {
            if (calendar.isWorkDay(day)) {
                expected.add(day);
            }
        }
        assertTrue(expected.contains(LocalDate.of(2020, 2, 15)), "a Saturday that was worked");
        for (String format : List.of("ods", "xlsx", "odt")) {
            assertEquals(Exit.FINE, Cli.run("forms", "patrol-log", "--month", "109-02", "--out", out().toString(), "--format", format).code());
            assertEquals(expected, days(out().resolve("patrol-log-109-02." + format)), format);
        }
    }

    @Test
    void closuresTakeTheirDaysOut() throws IOException {
        Path closures = Files.writeString(folder.resolve("closures.csv"),
            "日期,起,迄,範圍,事由\n109-05-12,,,,停班\n109-05-13,13:00,17:30,,停班\n109-05-14,,,別的場所,整修\n109-05-15,,,全機關,停班\n109-05-18,,,行政中心,整修\n");
        Cli.Run run = Cli.run("forms", "patrol-log", "--month", "2020-05", "--site", "行政中心", "--calendar", closures.toString(), "--out", out().toString(),
            "--format", "ods");
        assertEquals(Exit.FINE, run.code(), run.err());
        List<LocalDate> days = days(out().resolve("patrol-log-109-05.ods"));
        assertTrue(days.containsAll(List.of(LocalDate.of(2020, 5, 13), LocalDate.of(2020, 5, 14))), days.toString());
        assertTrue(Stream.of(12, 15, 18).noneMatch(day -> days.contains(LocalDate.of(2020, 5, day))), days.toString());
    }

    @Test
    void aDayStandsOnItsForm() {
        assertEquals(Exit.FINE, Cli.run("forms", "patrol-log", "--day", "109/5/12", "--out", out().toString(), "--format", "csv").code());
        assertEquals(List.of(LocalDate.of(2020, 5, 12)), days(out().resolve("patrol-log-109-05-12.csv")));
    }

    @Test
    void formsArePrintedWithAPageForEachSideOfAWorkDay() throws IOException {
        PdfFontsForTests.get();
        Cli.Run run = Cli.run("forms", "patrol-log", "--month", "109-02", "--out", out().toString(), "--format", "PDF", "--lang", "en");
        assertEquals(Exit.FINE, run.code(), run.err());
        assertEquals("1 forms written to " + out() + System.lineSeparator(), run.out());
        try (ReadPdf pdf = new ReadPdf(Files.readAllBytes(out().resolve("patrol-log-109-02.pdf")))) {
            List<String> days = pdf.outline().lines().toList();
            assertTrue(days.contains("109-02-15") && !days.contains("109-02-16"), days.toString());
            assertEquals(2 * days.size(), pdf.document().getNumberOfPages());
        }
    }

    @Test
    void everyoneMayReadWhatIsWritten() throws IOException {
        assertEquals(Exit.FINE, Cli.run("forms", "waits", "--out", out().toString(), "--format", "csv").code());
        Path other = Files.createFile(folder.resolve("other"));
        if (Files.getFileStore(other).supportsFileAttributeView("posix")) {
            assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(out().resolve("waits.csv")));
        }
        assertEquals(List.of("waits.csv"), written());
    }

    @Test
    void wrongWordsAreRefused() {
        String to = out().toString();
        for (String[] call : new String[][] {{"forms"}, {"forms", "nothing", "--out", to}, {"forms", "--out", to, "--format", "doc"},
            {"forms", "waits", "--out", to, "--format", "odt"}, {"forms", "--out", to, "--format", "ods,doc"}, {"forms", "--out", to, "--month", "109-13"}, {"forms", "--out", to, "--month", "150-01"},
            {"forms", "--out", to, "--month", "109-02", "--calendar", "no.csv"}, {"forms", "--out", to, "--day", "109-02-30"}, {"forms", "--out", to, "--day", "109-02-03", "--month", "109-02"}}) {
            Cli.Run run = Cli.run(call);
            assertEquals(Exit.USAGE, run.code(), String.join(" ", call));
            assertTrue(run.err().startsWith("kaohe: ") && Files.notExists(out()), run.err());
        }
    }
}
