package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.Closure;
import tw.kaohe.model.Fact;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RocDate;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe calendar}: brings in a year's official work-day calendar, and closures such as typhoon days. */
@Command(name = "calendar", mixinStandardHelpOptions = true, description = "工作日曆 / the work-day calendar",
    footer = {"", "例 / example:", "  kaohe calendar import 117年中華民國政府行政機關辦公日曆表.csv", "  kaohe calendar import 颱風停班.csv"})
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
        description = {"匯入官方辦公日曆表(西元日期,星期,是否放假,備註),整年;或停班資料(日期,起,迄,範圍,事由),往後每次稽核都適用 /",
            "imports a year's official rows, or closures that hold for every audit from then on"})
    int importYears(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) throws IOException {
        Phrases phrases = Phrases.in("zh-TW");
        SubmissionReader reader = new SubmissionReader(Rulebook.load(home.rules(), home.rulebookCache()).form(), ReadingLimits.DEFAULT,
            (file, lines) -> java.util.Optional.empty());
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(file + ": there is no such file");
            }
            ReadFile read = reader.read(file, file.getFileName().toString());
            boolean closures = all(read, Closure.class);
            if (!closures && !all(read, CalendarDay.class) || !read.notes().isEmpty()) {
                throw new UsageException(file + ": " + (read.notes().isEmpty() ? phrases.get("calendar.not-a-calendar", HEADER)
                    : read.notes().stream().map(phrases::get).findFirst().orElse("")));
            }
            if (closures) {
                Path kept = shelf().keepClosures(CalendarShelf.name(file), read.facts().stream().map(Closure.class::cast).toList());
                console.out().println(phrases.get("calendar.closures-imported", read.facts().size(), kept));
            } else {
                years(read.facts()).forEach((year, days) -> keep(phrases, file, year, days));
            }
        }
        return Exit.FINE;
    }

    private static boolean all(ReadFile read, Class<? extends Fact> type) {
        return !read.facts().isEmpty() && read.facts().stream().allMatch(type::isInstance);
    }

    private CalendarShelf shelf() {
        return new CalendarShelf(home.calendars());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出已匯入之年度與停班資料 / lists what was imported")
    int list() throws IOException {
        Phrases phrases = Phrases.in("zh-TW");
        for (int year : shelf().years()) {
            console.out().println(phrases.get("calendar.year", year));
        }
        for (Path file : shelf().closures()) {
            console.out().println(phrases.get("calendar.closures", CalendarShelf.name(file), Files.readAllLines(file).size() - 1));
        }
        if (shelf().years().isEmpty() && shelf().closures().isEmpty()) {
            console.out().println(phrases.get("calendar.none"));
        }
        return Exit.FINE;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "移除已匯入之年度或停班資料 / removes an imported year or table of closures")
    int remove(@Parameters(paramLabel = "NAME", description = "年度或 kaohe calendar list 所列名稱 / a year, or a name that list shows") String name)
            throws IOException {
        Phrases phrases = Phrases.in("zh-TW");
        if (!shelf().remove(name)) {
            throw new UsageException(phrases.get("calendar.not-there", name));
        }
        console.out().println(phrases.get("calendar.removed", name));
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
        Path target = shelf().keepYear(year - RocDate.OFFSET, csv.toString());
        long off = days.values().stream().filter(CalendarDay::off).count();
        console.out().println(phrases.get("calendar.imported", year - RocDate.OFFSET, length - off, off, target));
    }
}
