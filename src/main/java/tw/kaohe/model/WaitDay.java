package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;

/**
 * All tickets (等候) of one site and day in one file, packed: a city issues millions of them and few matter.
 * Times are seconds of the day.
 */
public final class WaitDay implements Fact {
    /** {@code end} of a ticket that was neither served nor left. */
    public static final int OPEN = -1;

    private final SourceFile file;
    private final String site;
    private final LocalDate date;
    private final int[] starts;
    private final int[] ends;
    private final int[] rows;
    private final List<String> numbers;
    private final String rowPrefix;

    /** Tickets of a text file, whose rows are lines. */
    public WaitDay(SourceFile file, String site, LocalDate date, int[] starts, int[] ends, int[] rows, List<String> numbers) {
        this(file, site, date, starts, ends, rows, numbers, "line ");
    }

    /**
     * @param starts when the ticket was taken, or the bitwise complement of that second where the file gives no seconds
     * @param ends   when service began, or the person left, or {@link #OPEN}; complemented below -1 where it has no seconds
     * @param rows   1-based line or row in the file
     * @param rowPrefix what stands before a row's number in a place, e.g. {@code "sheet 1, A"}
     */
    public WaitDay(SourceFile file, String site, LocalDate date, int[] starts, int[] ends, int[] rows, List<String> numbers,
                   String rowPrefix) {
        this.file = file;
        this.site = site;
        this.date = date;
        this.starts = starts;
        this.ends = ends;
        this.rows = rows;
        this.numbers = List.copyOf(numbers);
        this.rowPrefix = rowPrefix;
    }

    public SourceFile file() {
        return file;
    }

    /** Null where the file names no site. */
    public String site() {
        return site;
    }

    public LocalDate date() {
        return date;
    }

    public int size() {
        return starts.length;
    }

    /** Second of the day at which the ticket was taken. */
    public int start(int i) {
        return starts[i] >= 0 ? starts[i] : ~starts[i];
    }

    /** Second of the day at which waiting ended, or {@link #OPEN}. */
    public int end(int i) {
        return ends[i] >= OPEN ? ends[i] : ~ends[i] - 1;
    }

    /**
     * The next ticket, from the one given, that may have waited longer than a limit; {@link #size()} where there is none. It passes over
     * the many that plainly have not: those with both times in seconds.
     */
    public int nextLong(int from, int limitSeconds) {
        int i = from;
        while (i < starts.length && starts[i] >= 0 && ends[i] >= 0 && ends[i] - starts[i] <= limitSeconds) {
            i++;
        }
        return i;
    }

    /** Encodes an end that was given in whole minutes. */
    public static int minuteEnd(int second) {
        return ~(second + 1);
    }

    /** Encodes a start that was given in whole minutes. */
    public static int minuteStart(int second) {
        return ~second;
    }

    /** Whether either time lacks seconds, so that only whole minutes may be compared. */
    public boolean wholeMinutes(int i) {
        return starts[i] < 0 || ends[i] < OPEN;
    }

    public int row(int i) {
        return rows[i];
    }

    /** Ticket number (號碼), or null where the file has none. */
    public String number(int i) {
        return numbers.isEmpty() || numbers.get(i).isEmpty() ? null : numbers.get(i);
    }

    /** Waited seconds as they are compared with a limit: cut to whole minutes where a time lacks seconds. */
    public int waited(int i, int endSecond) {
        return wholeMinutes(i) ? (endSecond / 60 - start(i) / 60) * 60 : endSecond - start(i);
    }

    public Evidence at(int i) {
        return file.at(rowPrefix + rows[i], number(i));
    }
}
