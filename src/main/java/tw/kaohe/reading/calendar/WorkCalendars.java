package tw.kaohe.reading.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.Sha256;
import tw.kaohe.model.SourceFile;
import tw.kaohe.model.WorkCalendar;

/**
 * The work-day calendars that come with the product, one file a ROC year in the layout of data.gov.tw dataset 14718.
 * A year without a file is empty, never guessed. Thread-safe; each year is read once.
 */
public final class WorkCalendars {
    private static final String HEADER = "西元日期,星期,是否放假,備註";
    private final ConcurrentMap<Integer, Optional<Year>> years = new ConcurrentHashMap<>();
    private final Path imported;

    public WorkCalendars() {
        this(null);
    }

    /** @param imported folder of years that the user brought in, which come before the bundled ones; or null */
    public WorkCalendars(Path imported) {
        this.imported = imported;
    }

    /**
     * A year's calendar.
     *
     * @param sha256 of the file it was read from, lower-case hex
     */
    public record Year(int rocYear, String sha256, List<CalendarDay> days) {
        public Year {
            days = List.copyOf(days);
        }

        public WorkCalendar calendar() {
            return WorkCalendar.of(days);
        }
    }

    /** The calendar of a ROC year, or empty where none is bundled. */
    public Optional<Year> year(int rocYear) {
        return years.computeIfAbsent(rocYear, this::load);
    }

    private Optional<Year> load(int rocYear) {
        String file = String.format(java.util.Locale.ROOT, "%03d", rocYear) + ".csv";
        String name = "/tw/kaohe/calendar/" + file;
        try {
            if (imported != null && Files.isRegularFile(imported.resolve(file))) {
                return Optional.of(parse(rocYear, name, Files.readAllBytes(imported.resolve(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (InputStream in = WorkCalendars.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(parse(rocYear, name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if the bundled file is not what it should be: a mistake in the build */
    private static Year parse(int rocYear, String name, byte[] bytes) {
        String sha256 = Sha256.hex(bytes);
        SourceFile source = new SourceFile(name.substring(1), sha256);
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        if (!lines[0].strip().equals(HEADER)) {
            throw new IllegalStateException(name + ": unknown columns " + lines[0]);
        }
        List<CalendarDay> days = new ArrayList<>(366);
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].strip().split(",", 4);
            LocalDate date = LocalDate.parse(cells[0], DateTimeFormatter.BASIC_ISO_DATE);
            boolean off = cells[2].equals("2");
            if (!off && !cells[2].equals("0")) {
                throw new IllegalStateException(name + ": line " + (i + 1));
            }
            days.add(new CalendarDay(date, off, cells[3].isEmpty() ? null : cells[3], source.at("line " + (i + 1), lines[i].strip())));
        }
        if (days.size() != LocalDate.of(rocYear + 1911, 1, 1).lengthOfYear()) {
            throw new IllegalStateException(name + ": " + days.size() + " days");
        }
        return new Year(rocYear, sha256, days);
    }
}
