package tw.kaohe.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** One agency with one site: its logs, tickets and diversions, a day at a time. */
final class AgencyYear {
    /** Logs with a slot in which nobody patrolled. */
    private static final double UNPATROLLED = 0.02;
    /** Blank cells of which an incident speaks. */
    private static final double EXPLAINED = 0.3;
    private final String name;
    private final CityPlan plan;
    private final Random random;
    private final ExpectedFindings expected;

    AgencyYear(String name, CityPlan plan, Random random, ExpectedFindings expected) {
        this.name = name;
        this.plan = plan;
        this.random = random;
        this.expected = expected;
    }

    void write(Path folder, List<LocalDate> days) throws IOException {
        try (BufferedWriter logs = Files.newBufferedWriter(folder.resolve("logs.ndjson"));
             BufferedWriter waits = Files.newBufferedWriter(folder.resolve("waits.csv"));
             BufferedWriter diversions = Files.newBufferedWriter(folder.resolve("diversions.csv"))) {
            waits.write("日期,場所,號碼,業務,取號時間,受理時間,離開時間\n");
            diversions.write("日期,場所,開始時間,結束時間,措施\n");
            QueueDay queue = new QueueDay(random, waits, diversions);
            for (LocalDate date : days) {
                String day = CityPlan.roc(date);
                int undiverted = queue.write(day, plan.ticketsADay());
                int[] ticks = ticks();
                int[] covered = covered(ticks);
                log(day, ticks, covered, logs);
                expect(day, ticks, covered, undiverted);
            }
        }
        expected.endAgency();
    }

    private int[] ticks() {
        int unpatrolled = random.nextDouble() < UNPATROLLED ? 1 << random.nextInt(SharedWork.SLOTS) : 0;
        int[] ticks = new int[SharedWork.ITEMS.size()];
        for (int item = 0; item < ticks.length; item++) {
            for (int slot = 0; slot < SharedWork.SLOTS; slot++) {
                ticks[item] |= random.nextDouble() >= plan.unticked() ? 1 << slot : 0;
            }
            ticks[item] &= ~unpatrolled;
        }
        return ticks;
    }

    /** Slots of each item in which an incident tells of the blank cell. */
    private int[] covered(int[] ticks) {
        int patrolled = patrolled(ticks);
        int[] covered = new int[ticks.length];
        for (int item = 0; item < ticks.length; item++) {
            for (int slot = 0; slot < SharedWork.SLOTS; slot++) {
                boolean blank = (patrolled & ~ticks[item] & 1 << slot) != 0;
                if (blank && SharedWork.isExplainable(item) && random.nextDouble() < EXPLAINED) {
                    covered[item] |= 1 << slot;
                }
            }
        }
        return covered;
    }

    private static int patrolled(int[] ticks) {
        int any = 0;
        for (int mask : ticks) {
            any |= mask;
        }
        return any;
    }

    private void expect(String day, int[] ticks, int[] covered, int undiverted) throws IOException {
        int patrolled = patrolled(ticks);
        if (patrolled != SharedWork.ALL_SLOTS) {
            expected.add(SharedWork.UNPATROLLED, name, day);
        }
        boolean unexplained = false;
        for (int item = 0; item < ticks.length; item++) {
            int blank = patrolled & ~ticks[item];
            if (blank != 0 && item != SharedWork.WAITS) {
                expected.add(SharedWork.CRITERIA.get(item), name, day);
                unexplained |= SharedWork.isExplainable(item) && (blank & ~covered[item]) != 0;
            }
        }
        if (unexplained) {
            expected.add(SharedWork.UNEXPLAINED, name, day);
        }
        if (undiverted != 0) {
            expected.add(SharedWork.UNDIVERTED, name, day);
        }
        if ((undiverted & ticks[SharedWork.WAITS]) != 0) {
            expected.add(SharedWork.CONTRADICTED, name, day);
        }
    }

    private void log(String day, int[] ticks, int[] covered, Writer out) throws IOException {
        StringBuilder json = new StringBuilder(3000);
        json.append("{\"kind\":\"patrol-log\",\"agency\":\"").append(name).append("\",\"site\":\"行政中心\",\"date\":\"").append(day).append("\",\"items\":{");
        for (int item = 0; item < ticks.length; item++) {
            json.append(item == 0 ? "\"" : ",\"").append(SharedWork.ITEMS.get(item)).append("\":[");
            for (int slot = 0; slot < SharedWork.SLOTS; slot++) {
                json.append(slot == 0 ? "" : ",").append((ticks[item] >> slot & 1) == 1 ? "true" : "null");
            }
            json.append(']');
        }
        json.append("},\"incidents\":[");
        incidents(covered, json);
        json.append("],\"inspectors\":[\"值星甲\"],\"signoffs\":[{\"role\":\"秘書室研考\",\"at\":\"").append(day)
            .append("T17:40\",\"by\":\"員工A01\"},{\"role\":\"秘書室主任\",\"at\":\"").append(day)
            .append("T17:50\",\"by\":\"員工A02\"}],\"recommended\":[\"員工B01\"]}\n");
        out.append(json);
    }

    /** Each settled within its slot, so that it speaks of no other. */
    private static void incidents(int[] covered, StringBuilder json) {
        String comma = "";
        for (int item = 0; item < covered.length; item++) {
            for (int slot = 0; slot < SharedWork.SLOTS; slot++) {
                if ((covered[item] >> slot & 1) == 1) {
                    String from = QueueDay.time(SharedWork.SLOT_BOUNDS[slot] + 600).substring(0, 5);
                    String to = QueueDay.time(SharedWork.SLOT_BOUNDS[slot] + 1800).substring(0, 5);
                    json.append(comma).append("{\"time\":\"").append(from).append("\",\"slot\":").append(slot + 1).append(",\"items\":[\"")
                        .append(SharedWork.ITEMS.get(item)).append("\"],\"text\":\"與規定不符,已通知總務處理\",\"resolvedAt\":\"").append(to).append("\"}");
                    comma = ",";
                }
            }
        }
    }
}
