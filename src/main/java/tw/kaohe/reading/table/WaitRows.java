package tw.kaohe.reading.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tw.kaohe.model.WaitDay;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/**
 * Tickets (等候紀錄), packed by site and day. A city issues millions, so a row costs no object of its own
 * unless its ticket number is new.
 */
final class WaitRows implements RowFacts {
    private static final int UNREADABLE = Integer.MIN_VALUE;
    private static final int BLANK = Integer.MIN_VALUE + 1;
    /** Sites whose rows may alternate without being looked up by text. */
    private static final int RECENT = 8;
    /** Lengths of a time of day. */
    private static final int MINUTES = 5;
    private static final int SECONDS = 8;

    private final Map<Key, Day> days = new LinkedHashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Recent[] recent = new Recent[RECENT];
    private Columns columns;
    private FactCollector out;
    private Places places;
    private String lastDate;
    private String lastSite;
    private Day lastDay;
    private int nextRecent;

    /** A day that rows were of lately, by the bytes of their cells; a null site is a blank cell, or no column. */
    private record Recent(byte[] date, byte[] site, Day day) {
        static byte[] bytes(String text) {
            return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private record Key(String site, LocalDate date) {
    }

    private record Columns(int date, int site, int number, int taken, int served, int left) {
        static Columns of(Header header) {
            return new Columns(header.column("日期"), header.column("場所"), header.column("號碼"), header.column("取號時間"),
                header.column("受理時間"), header.column("離開時間"));
        }
    }

    private static final class Day {
        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private int[] rows = new int[16];
        private final List<String> numbers = new ArrayList<>(16);
        private int size;

        void add(int start, int end, int row, String number) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                rows = Arrays.copyOf(rows, size * 2);
            }
            starts[size] = start;
            ends[size] = end;
            rows[size++] = row;
            numbers.add(number);
        }
    }

    @Override
    public void row(SheetRow row) {
        if (columns == null) {
            columns = Columns.of(row.header());
            out = row.out();
            places = row.places();
        }
        Day day = day(row);
        if (day == null) {
            return;
        }
        int start = time(row, columns.taken());
        if (start < 0) {
            row.bad("取號時間", start == BLANK ? "read.cell.blank" : "read.cell.time");
            return;
        }
        String number = row.get(columns.number());
        day.add(lacksSeconds(row, columns.taken()) ? WaitDay.minuteStart(start) : start, end(row, start), row.number(),
            number == null ? "" : numbers.size() < 100_000 ? numbers.computeIfAbsent(number, n -> n) : number);
    }

    private Day day(SheetRow row) {
        String dateText = row.get(columns.date());
        String site = row.get(columns.site());
        if (lastDay != null && Objects.equals(dateText, lastDate) && Objects.equals(site, lastSite)) {
            return lastDay;
        }
        LocalDate date = dateText == null ? null
            : dates.computeIfAbsent(dateText, text -> DateText.moment(text).map(m -> m.at().toLocalDate()).orElse(null));
        if (date == null) {
            row.bad("日期", dateText == null ? "read.cell.blank" : "read.cell.date");
            return null;
        }
        lastDate = dateText;
        lastSite = site;
        lastDay = days.computeIfAbsent(new Key(site, date), key -> new Day());
        recent[nextRecent++ % RECENT] = new Recent(Recent.bytes(dateText), Recent.bytes(site), lastDay);
        return lastDay;
    }

    // ---- rows as plain as queue systems write them: a day and site met before, a number without blanks around it, times as 08:30 or 08:30:00

    @Override
    public boolean row(int number, ByteRow row) {
        Day day = columns == null ? null : recentDay(row);
        int start = day == null ? UNREADABLE : clock(row, columns.taken());
        if (start < 0) {
            return false;
        }
        int column = isBlank(row, columns.served()) ? columns.left() : columns.served();
        int end = isBlank(row, column) ? WaitDay.OPEN : clock(row, column);
        String ticket = isBlank(row, columns.number()) ? "" : row.text(columns.number());
        boolean minutes = end >= 0 && row.length(column) == MINUTES;
        if (end == UNREADABLE || !ticket.isEmpty() && !ticket.equals(CellText.clean(ticket)) || end >= 0 && (minutes ? end / 60 < start / 60 : end < start)) {
            return false;
        }
        day.add(row.length(columns.taken()) == MINUTES ? WaitDay.minuteStart(start) : start, minutes ? WaitDay.minuteEnd(end) : end, number, ticket);
        return true;
    }

    private Day recentDay(ByteRow row) {
        if (isBlank(row, columns.date())) {
            return null;
        }
        for (Recent day : recent) {
            if (day != null && row.is(columns.date(), day.date()) && (isBlank(row, columns.site()) ? day.site().length == 0 : row.is(columns.site(), day.site()))) {
                return day.day();
            }
        }
        return null;
    }

    private static boolean isBlank(ByteRow row, int column) {
        return column < 0 || column >= row.cells() || row.length(column) == 0;
    }

    /** Second of the day, or {@link #UNREADABLE} for what has to be looked at as text. */
    private static int clock(ByteRow row, int column) {
        int length = isBlank(row, column) ? 0 : row.length(column);
        if (length != MINUTES && (length != SECONDS || row.at(column, 5) != ':') || row.at(column, 2) != ':') {
            return UNREADABLE;
        }
        int hour = twoDigits(row, column, 0);
        int minute = twoDigits(row, column, 3);
        int second = length == SECONDS ? twoDigits(row, column, 6) : 0;
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 ? UNREADABLE : (hour * 60 + minute) * 60 + second;
    }

    private static int twoDigits(ByteRow row, int column, int at) {
        return row.isDigit(column, at) && row.isDigit(column, at + 1) ? (row.at(column, at) - '0') * 10 + row.at(column, at + 1) - '0' : -1;
    }

    // ---- any other row

    /**
     * Waiting ends when service begins or, without service, when the person left. What cannot be read or lies before the start
     * leaves the ticket open, so that it is looked at by a person instead of passing.
     */
    private int end(SheetRow row, int start) {
        int column = row.get(columns.served()) != null ? columns.served() : columns.left();
        int end = time(row, column);
        if (end == BLANK) {
            return WaitDay.OPEN;
        }
        String name = column == columns.served() ? "受理時間" : "離開時間";
        boolean minutes = end >= 0 && lacksSeconds(row, column);
        if (end < 0 || (minutes ? end / 60 < start / 60 : end < start)) {
            row.bad(name, end < 0 ? "read.cell.time" : "read.cell.end-before-start");
            return WaitDay.OPEN;
        }
        return minutes ? WaitDay.minuteEnd(end) : end;
    }

    /** Second of the day, {@link #BLANK} or {@link #UNREADABLE}. */
    private static int time(SheetRow row, int column) {
        String text = row.get(column);
        if (text == null) {
            return BLANK;
        }
        int length = text.length();
        if ((length == 5 || length == 8 && text.charAt(5) == ':') && text.charAt(2) == ':') {
            int hour = twoDigits(text, 0);
            int minute = twoDigits(text, 3);
            int second = length == 8 ? twoDigits(text, 6) : 0;
            if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60) {
                return (hour * 60 + minute) * 60 + second;
            }
        }
        return DateText.time(text).map(DateText.Time::secondOfDay)
            .orElseGet(() -> DateText.moment(text).filter(DateText.Moment::timed).map(m -> m.at().toLocalTime().toSecondOfDay()).orElse(UNREADABLE));
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static boolean lacksSeconds(SheetRow row, int column) {
        String text = row.get(column);
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks += c == ':' || c == '：' || c == '時' || c == '秒' ? 1 : 0;
        }
        return marks < 2;
    }

    @Override
    public void end() {
        days.forEach((key, day) -> out.fact(new WaitDay(out.source(), key.site(), key.date(), Arrays.copyOf(day.starts, day.size),
            Arrays.copyOf(day.ends, day.size), Arrays.copyOf(day.rows, day.size),
            columns.number() < 0 ? List.of() : day.numbers, places.rowPrefix())));
        days.clear();
    }
}
