package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Continuity of numbers beats a wrong label: a row labelled 三 that goes on with (三) after 二(二) belongs to 二; the section
 * 三 begins where the numbers begin anew.
 */
final class SectionContinuity {
    private SectionContinuity() {
    }

    static void settle(List<Draft> drafts) {
        List<List<Draft>> runs = runs(drafts);
        for (int i = 1; i < runs.size(); i++) {
            List<Draft> above = runs.get(i - 1);
            List<Draft> here = runs.get(i);
            Draft last = above.get(above.size() - 1);
            int start = restart(here);
            if (start > 0 && goesOn(last, here.get(0)) && sameKind(last, here.get(0))) {
                for (Draft draft : here.subList(0, start)) {
                    draft.levels = last.levels;
                }
            }
        }
    }

    private static List<List<Draft>> runs(List<Draft> drafts) {
        List<List<Draft>> runs = new ArrayList<>();
        Level level = null;
        for (Draft draft : drafts) {
            if (runs.isEmpty() || draft.innermost() != level) {
                runs.add(new ArrayList<>());
                level = draft.innermost();
            }
            runs.get(runs.size() - 1).add(draft);
        }
        return runs;
    }

    /** Where the numbers of a run begin anew with one, or -1. */
    private static int restart(List<Draft> run) {
        for (int i = 1; i < run.size(); i++) {
            Numbering number = run.get(i).number;
            if (number != null && number.value() == 1 && number.sub() <= 1) {
                return i;
            }
        }
        return -1;
    }

    private static boolean goesOn(Draft above, Draft here) {
        return above.number != null && here.number != null && above.number.style() == here.number.style() && here.number.sub() == 0
            && here.number.value() == above.number.value() + 1;
    }

    private static boolean sameKind(Draft above, Draft here) {
        return above.innermost() != null && here.innermost() != null && above.innermost().column == here.innermost().column
            && above.levels.size() == here.levels.size();
    }
}
