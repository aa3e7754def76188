package tw.kaohe.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The tickets (等候) and diversions (疏導) of one agency's day. */
final class QueueDay {
    private static final double LONG = 0.03;
    private final Random random;
    private final Writer waits;
    private final Writer diversions;
    private final List<int[]> spans = new ArrayList<>();
    private final List<int[]> longWaits = new ArrayList<>();

    QueueDay(Random random, Writer waits, Writer diversions) {
        this.random = random;
        this.waits = waits;
        this.diversions = diversions;
    }

    /** @return the slots, one bit each, in which a wait passed ten minutes and nobody diverted it */
    int write(String day, int tickets) throws IOException {
        spans.clear();
        longWaits.clear();
        for (int i = 0; i < tickets; i++) {
            ticket(day, 1000 + i);
        }
        int slots = 0;
        for (int[] wait : longWaits) {
            if (spans.stream().noneMatch(s -> s[0] < wait[1] && s[1] > wait[0] + SharedWork.LIMIT)) {
                slots |= 1 << SharedWork.slot(wait[0] + SharedWork.LIMIT) - 1;
            }
        }
        return slots;
    }

    private void ticket(String day, int number) throws IOException {
        int taken = SharedWork.SLOT_BOUNDS[0] + random.nextInt(SharedWork.SLOT_BOUNDS[SharedWork.SLOTS] - SharedWork.SLOT_BOUNDS[0] - 1800);
        boolean over = random.nextDouble() < LONG;
        int served = taken + (over ? SharedWork.LIMIT + 1 + random.nextInt(900) : 5 + random.nextInt(SharedWork.LIMIT - 4));
        if (over) {
            longWaits.add(new int[] {taken, served});
            if (random.nextBoolean()) {
                divert(day, taken, served);
            }
        }
        waits.append(day).append(",行政中心,A").append(Integer.toString(number)).append(",戶籍,").append(time(taken)).append(',').append(time(served))
            .append(',').append(time(served + 120)).append('\n');
    }

    /** Most diversions help; one in ten ends as the wait becomes too long, one in ten begins as it ends. */
    private void divert(String day, int taken, int served) throws IOException {
        int limit = taken + SharedWork.LIMIT;
        int kind = random.nextInt(10);
        int from = kind == 0 ? taken + 300 : kind == 1 ? served : served - 1 - random.nextInt(60);
        int to = kind == 0 ? limit : Math.max(from, limit) + 1 + random.nextInt(30);
        spans.add(new int[] {from, to});
        diversions.append(day).append(",行政中心,").append(time(from)).append(',').append(time(to)).append(",增開櫃檯\n");
    }

    static String time(int second) {
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
}
