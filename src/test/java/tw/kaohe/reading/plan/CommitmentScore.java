package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tw.kaohe.model.ServicePlan.Commitment;
import tw.kaohe.reading.text.TextFolding;

/** Compares promises as people read them with those that the reader found: as a whole, and part by part. */
final class CommitmentScore {
    private static final List<String> PARTS = List.of("what", "comparator", "quantity", "unit", "period", "strength");
    /** What is left of a frequency or a number at either end is not what a promise is about. */
    private static final Pattern REMNANT = Pattern.compile("^(?:[一二三四五六日][、至於,]|於|內(?!部)|每(?![位名人次科])|至少|以上|次).*|.*(?:至少|每|於)$");

    private CommitmentScore() {
    }

    static void add(ReadingScore score, LabelledPlan plan) {
        List<List<String>> truth = plan.rows("commitments");
        if (truth == null) {
            return;
        }
        List<Commitment> left = new ArrayList<>(plan.read().commitments());
        List<List<String>> lost = new ArrayList<>();
        for (List<String> row : truth) {
            Commitment same = left.stream().filter(c -> agreeing(row, c) == PARTS.size()).findFirst().orElse(null);
            if (same == null) {
                lost.add(row);
            } else {
                left.remove(same);
                PARTS.forEach(part -> score.field("  " + part).toString());
                parts(score, plan, row, same);
            }
        }
        score.count(plan.name(), "commitments", truth.size() - lost.size(), lost, left);
        pairUp(score, plan, lost, left);
    }

    /** Promises that agree in part are compared part by part; the others count as missed or made up in every part. */
    private static void pairUp(ReadingScore score, LabelledPlan plan, List<List<String>> lost, List<Commitment> read) {
        List<Commitment> left = new ArrayList<>(read);
        for (List<String> row : lost) {
            Commitment near = left.stream().filter(c -> agrees(row, c, 0) || agrees(row, c, 2) && agrees(row, c, 3)).findFirst().orElse(null);
            if (near != null) {
                left.remove(near);
                parts(score, plan, row, near);
            } else {
                PARTS.forEach(part -> score.count(plan.name(), "  " + part, 0, List.of(row), List.of()));
            }
        }
        left.forEach(c -> PARTS.forEach(part -> score.count(plan.name(), "  " + part, 0, List.of(), List.of(c))));
    }

    private static void parts(ReadingScore score, LabelledPlan plan, List<String> row, Commitment read) {
        for (int i = 0; i < PARTS.size(); i++) {
            boolean right = agrees(row, read, i);
            score.count(plan.name(), "  " + PARTS.get(i), right ? 1 : 0, right ? List.of() : List.of(part(row, i) + ""),
                right ? List.of() : List.of(part(read, i) + ""));
        }
    }

    private static int agreeing(List<String> row, Commitment read) {
        int agreeing = 0;
        for (int i = 0; i < PARTS.size(); i++) {
            agreeing += agrees(row, read, i) ? 1 : 0;
        }
        return agreeing;
    }

    private static boolean agrees(List<String> row, Commitment read, int i) {
        String truth = part(row, i);
        String found = part(read, i);
        if (i == 0) {
            String what = TextFolding.key(found);
            return what.contains(TextFolding.key(truth)) && !REMNANT.matcher(what).matches();
        }
        return "?".equals(truth) || (truth == null ? found == null : truth.equals(found));
    }

    private static String part(List<String> row, int i) {
        return i < row.size() ? row.get(i) : "HARD";
    }

    private static String part(Commitment c, int i) {
        return List.of(c.what(), c.comparator(), c.quantity(), c.unit(), c.period() == null ? "" : c.period(), c.strength().name()).get(i)
            .transform(part -> part.isEmpty() ? null : part);
    }
}
