package tw.kaohe.reading.table;

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
import tw.kaohe.reading.text.DateText;

/**
 * Tickets (等候紀錄), packed by site and day. A city issues millions, so a row costs no object of its own
 * unless its ticket number is new.
 */
final class WaitRows implements RowFacts {
    private static final int UNREADABLE = Integer.MIN_VALUE;
    private static final int BLANK = Integer.MIN_VALUE + 1;

    private final Map<Key, Day> days = new LinkedHashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private Columns columns;
    private FactCollector out;
    private Places places;
    private String lastDate;
    private String lastSite;
    private Day lastDay;

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
        return lastDay;
    }

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
