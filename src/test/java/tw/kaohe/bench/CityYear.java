package tw.kaohe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a city-year: the patrol logs, queue tickets and diversions of 20 agencies over the work days of ROC 109, and beside them in
 * {@code expected.json} how many findings of each criterion {@code --criteria '109L-*,GEN-07'} must come to, counted while writing.
 * One agency's day is held at a time. Of the calendar's 251 work days (three of them Saturdays) the last is left out, which makes 250.
 */
public final class CityYear {
    private static final Set<String> OFF = Set.of("01-01", "01-23", "01-24", "01-27", "01-28", "01-29", "02-28", "04-02", "04-03", "06-25", "06-26", "10-01",
        "10-02", "10-09");
    private static final Set<String> WORKED_SATURDAYS = Set.of("02-15", "06-20", "09-26");
    private static final int[] SECTIONS = {14, 28, 5};
    private static final int SLOTS = 5;
    private static final int[] SLOT_BOUNDS = {30_600, 37_800, 45_000, 48_600, 55_800, 63_000};
    private static final double UNTICKED = 0.02;
    private static final double LONG = 0.03;
    private static final int LIMIT = 600;
    /** Items with a rule of their own: blank says nothing definite. */
    private static final int DEPUTY = 14 + 11;
    private static final int WAITS = 14 + 12;

    private final int agencies;
    private final int days;
    private final int ticketsADay;
    private final long seed;
    private final Map<String, Integer> expected = new TreeMap<>();
    private long cells;
    private long tickets;

    private CityYear(int agencies, int days, int ticketsADay, long seed) {
        this.agencies = agencies;
        this.days = days;
        this.ticketsADay = ticketsADay;
        this.seed = seed;
    }

    /** Arguments: the folder to write, and optionally agencies, days, tickets an agency and day, seed. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        new CityYear(number(args, 1, 20), number(args, 2, 250), number(args, 3, 350), number(args, 4, 109)).write(folder);
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    /** Agencies go to {@code folder/city}, the counts to {@code folder/expected.json}. */
    private void write(Path folder) throws IOException {
        List<LocalDate> dates = workDays();
        for (int i = 1; i <= agencies; i++) {
            String name = "示範市第%02d區公所".formatted(i);
            Path own = Files.createDirectories(folder.resolve("city").resolve(name));
            new Agency(name, new Random(seed * 1000 + i)).write(own, dates);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agencies", agencies);
        json.put("days", dates.size());
        json.put("logs", agencies * dates.size());
        json.put("cells", cells);
        json.put("tickets", tickets);
        json.put("period", roc(dates.get(0)) + ".." + roc(dates.get(dates.size() - 1)));
        json.put("total", expected.values().stream().mapToInt(Integer::intValue).sum());
        json.put("findings", expected);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(folder.resolve("expected.json").toFile(), json);
    }

    private List<LocalDate> workDays() {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2020, 1, 2); day.getYear() == 2020 && dates.size() < days; day = day.plusDays(1)) {
            String monthAndDay = day.toString().substring(5);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (WORKED_SATURDAYS.contains(monthAndDay) || !weekend && !OFF.contains(monthAndDay)) {
                dates.add(day);
            }
        }
        return dates;
    }

    private static String roc(LocalDate day) {
        return "%03d-%02d-%02d".formatted(day.getYear() - 1911, day.getMonthValue(), day.getDayOfMonth());
    }

    private static String time(int second) {
        char[] text = new char[8];
        int[] parts = {second / 3600, second / 60 % 60, second % 60};
        for (int i = 0; i < 3; i++) {
            text[i * 3] = (char) ('0' + parts[i] / 10);
            text[i * 3 + 1] = (char) ('0' + parts[i] % 10);
            if (i < 2) {
                text[i * 3 + 2] = ':';
            }
        }
        return new String(text);
    }

    /** Slot 1 to 5 of a second of the day, or 0. */
    private static int slot(int second) {
        for (int slot = 1; slot <= SLOTS; slot++) {
            if (second >= SLOT_BOUNDS[slot - 1] && second < SLOT_BOUNDS[slot]) {
                return slot;
            }
        }
        return 0;
    }

    /** One agency with one site. */
    private final class Agency {
        private final String name;
        private final Random random;
        /** Days on which a criterion was found, for those that GEN-07 counts. */
        private final Map<String, Integer> dates = new TreeMap<>();

        Agency(String name, Random random) {
            this.name = name;
            this.random = random;
        }

        void write(Path folder, List<LocalDate> days) throws IOException {
            try (BufferedWriter logs = Files.newBufferedWriter(folder.resolve("logs.ndjson"));
                 BufferedWriter waits = Files.newBufferedWriter(folder.resolve("waits.csv"));
                 BufferedWriter diversions = Files.newBufferedWriter(folder.resolve("diversions.csv"))) {
                waits.write("日期,場所,號碼,業務,取號時間,受理時間,離開時間\n");
                diversions.write("日期,場所,開始時間,結束時間,措施\n");
                for (LocalDate day : days) {
                    Set<Integer> undiverted = queue(roc(day), waits, diversions);
                    log(roc(day), logs, undiverted);
                    if (!undiverted.isEmpty()) {
                        count("109L-2-13");
                    }
                }
            }
            dates.forEach((criterion, times) -> {
                expected.merge(criterion, times, Integer::sum);
                boolean repeats = criterion.matches("109L-([123]-\\d+|H-3|7-\\d)") && times >= 3;
                if (repeats) {
                    expected.merge("GEN-07", 1, Integer::sum);
                }
            });
        }

        private void count(String criterion) {
            dates.merge(criterion, 1, Integer::sum);
        }

        /** @param undiverted slots of the day's waits that nobody diverted */
        private void log(String day, Writer out, Set<Integer> undiverted) throws IOException {
            StringBuilder json = new StringBuilder(3000);
            json.append("{\"kind\":\"patrol-log\",\"agency\":\"").append(name).append("\",\"site\":\"行政中心\",\"date\":\"").append(day).append("\",\"items\":{");
            int item = 0;
            boolean unexplained = false;
            boolean contradicted = false;
            for (int section = 1; section <= SECTIONS.length; section++) {
                for (int number = 1; number <= SECTIONS[section - 1]; number++, item++) {
                    json.append(item == 0 ? "\"" : ",\"").append(section).append('-').append(number).append("\":[");
                    boolean blank = false;
                    for (int slot = 1; slot <= SLOTS; slot++) {
                        boolean tick = random.nextDouble() >= UNTICKED;
                        json.append(slot == 1 ? "" : ",").append(tick ? "true" : "null");
                        blank |= !tick;
                        contradicted |= tick && item == WAITS && undiverted.contains(slot);
                        cells++;
                    }
                    json.append(']');
                    if (blank && item != WAITS) {
                        // A finding of the item, whatever its severity; 2-12 asks a person.
                        if (item == DEPUTY) {
                            expected.merge("109L-2-12", 1, Integer::sum);
                        } else {
                            count("109L-" + section + "-" + number);
                            unexplained = true;
                        }
                    }
                }
            }
            json.append("},\"inspectors\":[\"值星甲\"],\"signoffs\":[{\"role\":\"秘書室研考\",\"at\":\"").append(day)
                .append("T17:40\",\"by\":\"員工A01\"},{\"role\":\"秘書室主任\",\"at\":\"").append(day).append("T17:50\",\"by\":\"員工A02\"}],\"recommended\":[\"員工B01\"]}\n");
            out.append(json);
            if (unexplained) {
                count("109L-H-4");
            }
            if (contradicted) {
                count("109L-H-10");
            }
        }

        /** Tickets and diversions of a day; returns the slots in which a wait passed ten minutes and nobody diverted it. */
        private Set<Integer> queue(String day, Writer waits, Writer diversions) throws IOException {
            List<int[]> spans = new ArrayList<>();
            List<int[]> longWaits = new ArrayList<>();
            for (int i = 0; i < ticketsADay; i++) {
                int taken = SLOT_BOUNDS[0] + random.nextInt(SLOT_BOUNDS[SLOTS] - SLOT_BOUNDS[0] - 1800);
                boolean over = random.nextDouble() < LONG;
                int served = taken + (over ? LIMIT + 1 + random.nextInt(900) : 5 + random.nextInt(LIMIT - 4));
                if (over) {
                    longWaits.add(new int[] {taken, served});
                    if (random.nextBoolean()) {
                        int from = served - 1 - random.nextInt(60);
                        int to = Math.max(from, taken + LIMIT) + 1 + random.nextInt(30);
                        spans.add(new int[] {from, to});
                        diversions.append(day).append(",行政中心,").append(time(from)).append(',').append(time(to)).append(",增開櫃檯\n");
                    }
                }
                waits.append(day).append(",行政中心,A").append(Integer.toString(1000 + i)).append(",戶籍,").append(time(taken)).append(',').append(time(served))
                    .append(',').append(time(served + 120)).append('\n');
                tickets++;
            }
            Set<Integer> slots = new HashSet<>();
            for (int[] wait : longWaits) {
                if (spans.stream().noneMatch(s -> s[0] < wait[1] && s[1] > wait[0] + LIMIT)) {
                    slots.add(slot(wait[0] + LIMIT));
                }
            }
            return slots;
        }
    }
}
