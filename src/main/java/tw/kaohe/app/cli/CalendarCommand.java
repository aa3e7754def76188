package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.Fact;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RocDate;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe calendar}: brings in a year's official work-day calendar. */
@Command(name = "calendar", mixinStandardHelpOptions = true, description = "工作日曆 / the work-day calendar",
    footer = {"", "例 / example:", "  kaohe calendar import 117年中華民國政府行政機關辦公日曆表.csv"})
final class CalendarCommand {
    private static final String HEADER = "西元日期,星期,是否放假,備註";
    private static final String WEEKDAYS = "一二三四五六日";
    private final Home home;
    private final Console console;

    CalendarCommand(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
        description = "匯入官方辦公日曆表(西元日期,星期,是否放假,備註),整年 / imports a year's official rows")
    int importYears(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) throws IOException {
        Phrases phrases = Phrases.in("zh-TW");
        SubmissionReader reader = new SubmissionReader(Rulebook.load(home.rules(), home.rulebookCache()).form(), ReadingLimits.DEFAULT,
            (file, lines) -> java.util.Optional.empty());
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(file + ": there is no such file");
            }
            ReadFile read = reader.read(file, file.getFileName().toString());
            if (read.facts().isEmpty() || !read.facts().stream().allMatch(CalendarDay.class::isInstance) || !read.notes().isEmpty()) {
                throw new UsageException(file + ": " + (read.notes().isEmpty() ? phrases.get("calendar.not-a-calendar", HEADER)
                    : read.notes().stream().map(phrases::get).findFirst().orElse("")));
            }
            years(read.facts()).forEach((year, days) -> keep(phrases, file, year, days));
        }
        return Exit.FINE;
    }

    private static Map<Integer, TreeMap<LocalDate, CalendarDay>> years(List<Fact> facts) {
        Map<Integer, TreeMap<LocalDate, CalendarDay>> years = new TreeMap<>();
        for (Fact fact : facts) {
            CalendarDay day = (CalendarDay) fact;
            years.computeIfAbsent(day.date().getYear(), y -> new TreeMap<>()).put(day.date(), day);
        }
        return years;
    }

    private void keep(Phrases phrases, Path file, int year, TreeMap<LocalDate, CalendarDay> days) {
        int length = LocalDate.of(year, 1, 1).lengthOfYear();
        if (days.size() != length) {
            throw new UsageException(file + ": " + phrases.get("calendar.incomplete", year - RocDate.OFFSET, days.size(), length));
        }
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        days.values().forEach(d -> csv.append(d.date().format(DateTimeFormatter.BASIC_ISO_DATE)).append(',')
            .append(WEEKDAYS.charAt(d.date().getDayOfWeek().getValue() - 1)).append(',').append(d.off() ? 2 : 0).append(',')
            .append(d.note() == null ? "" : d.note().replace('\n', ' ')).append('\n'));
        Path target = home.calendars().resolve(String.format("%03d.csv", year - RocDate.OFFSET));
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "calendar", ".part");
            Files.writeString(part, csv, StandardCharsets.UTF_8);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UsageException(target + ": cannot be written: " + e.getMessage());
        }
        long off = days.values().stream().filter(CalendarDay::off).count();
        console.out().println(phrases.get("calendar.imported", year - RocDate.OFFSET, length - off, off, target));
    }
}
