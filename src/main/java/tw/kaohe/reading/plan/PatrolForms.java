package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tw.kaohe.model.ServicePlan.BlankForm;
import tw.kaohe.reading.text.TextFolding;

/** The blank patrol-log form (巡檢日誌附表) that a plan may carry; a form with ticks is a log and no part of the plan. */
final class PatrolForms {
    private static final Pattern SLOT = Pattern.compile("\\d{1,2}:\\d{2} {0,3}(?:至|~|-|到) {0,3}\\d{1,2}:\\d{2}");
    private static final String BOXES = "□☐▢";
    private static final String TICKS = "☑☒■✓✔√";

    private PatrolForms() {
    }

    /** @param requests rows that ask for something, such as 請推薦1-3名 */
    record Found(BlankForm form, List<Passage> requests) {
        static final Found NONE = new Found(null, List.of());
    }

    static boolean isHeader(Block.Row row) {
        return slots(row) >= 2;
    }

    private static int slots(Block.Row row) {
        int slots = 0;
        for (Cell cell : row.cells()) {
            slots += cell.paragraphs().size() == 1 && cell.joined().length() < 40 && SLOT.matcher(cell.joined().key()).find() ? 1 : 0;
        }
        return slots;
    }

    static Found of(List<Block> blocks) {
        int line = 0;
        int slots = 0;
        int items = 0;
        boolean inspector = false;
        boolean ticked = false;
        List<String> roles = new ArrayList<>();
        List<Passage> requests = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                inspector |= slots > 0 && Vocabulary.mentions("form.inspector", TextFolding.key(text.passage().text()));
            }
            if (!(block instanceof Block.Row row) || row.isBlank()) {
                continue;
            }
            if (slots == 0) {
                slots = slots(row) >= 2 ? slots(row) : 0;
                line = slots > 0 ? row.line() : 0;
                continue;
            }
            int boxes = marked(row, BOXES);
            ticked |= marked(row, TICKS) > 0;
            items += boxes == slots ? 1 : 0;
            Passage first = row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElseThrow().joined();
            String label = row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElseThrow().label();
            inspector |= boxes == 0 && Vocabulary.mentions("form.inspector", label);
            if (boxes == 0 && Vocabulary.mentions("form.signoff", label)) {
                roles(row, roles);
            }
            if (boxes == 0 && Vocabulary.mentions("form.item", label)) {
                requests.add(first);
            }
        }
        return slots == 0 || items < 3 || ticked ? Found.NONE : new Found(new BlankForm(items, slots, inspector, roles, line), requests);
    }

    private static void roles(Block.Row row, List<String> roles) {
        boolean label = true;
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && !label) {
                roles.add(cell.joined().text().strip());
            }
            label &= cell.isBlank();
        }
    }

    private static int marked(Block.Row row, String marks) {
        int cells = 0;
        for (Cell cell : row.cells()) {
            cells += cell.paragraphs().stream().anyMatch(p -> p.text().chars().anyMatch(c -> marks.indexOf(c) >= 0)) ? 1 : 0;
        }
        return cells;
    }
}
