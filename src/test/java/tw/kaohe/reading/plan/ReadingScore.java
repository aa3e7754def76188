package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How much of what people read the reader finds: per field the entries found, missed and made up. */
final class ReadingScore {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    static final class Field {
        private int right;
        private int madeUp;
        private int missed;

        double precision() {
            return right + madeUp == 0 ? 1 : (double) right / (right + madeUp);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        double f1() {
            return 2.0 * right / Math.max(1, 2 * right + madeUp + missed) + (right + madeUp + missed == 0 ? 1 : 0);
        }
    }

    Field field(String name) {
        return fields.computeIfAbsent(name, n -> new Field());
    }

    /** One value: "not found" is an answer, so that null for null is right. */
    void value(String document, String name, Object truth, Object read) {
        Field field = field(name);
        if (Objects.equals(truth, read)) {
            field.right++;
            return;
        }
        field.missed += truth == null ? 0 : 1;
        field.madeUp += read == null ? 0 : 1;
        misses.add(document + " " + name + ": " + truth + " <> " + read);
    }

    /** Entries in any order. */
    void list(String document, String name, List<String> truth, List<String> read) {
        List<String> left = new ArrayList<>(read);
        List<String> lost = new ArrayList<>();
        truth.forEach(t -> {
            if (!left.remove(t)) {
                lost.add(t);
            }
        });
        count(document, name, truth.size() - lost.size(), lost, left);
    }

    void count(String document, String name, int right, List<?> lost, List<?> madeUp) {
        Field field = field(name);
        field.right += right;
        field.missed += lost.size();
        field.madeUp += madeUp.size();
        lost.forEach(entry -> misses.add(document + " " + name + " - " + entry));
        madeUp.forEach(entry -> misses.add(document + " " + name + " + " + entry));
    }

    List<String> misses() {
        return misses;
    }

    String table(String title) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-24s %6s %6s %6s %6s %9s %6s %6s%n", title, "right", "missed",
            "extra", "", "precision", "recall", "F1"));
        fields.forEach((name, f) -> table.append(String.format(Locale.ROOT, "%-24s %6d %6d %6d %6s %9.3f %6.3f %6.3f%n", name, f.right, f.missed,
            f.madeUp, "", f.precision(), f.recall(), f.f1())));
        return table.toString();
    }
}
