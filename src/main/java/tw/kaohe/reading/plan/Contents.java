package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.ServicePlan.Chapter;
import tw.kaohe.reading.text.TextFolding;

/**
 * A plan's table of contents (目錄): its lines look like chapters and are none, and they tell which chapters there should be.
 *
 * @param end       index of the block that the body begins with; 0 without a table of contents
 * @param announced titles of the chapters that it lists, in matching form
 */
record Contents(int end, List<String> announced) {
    static final Contents NONE = new Contents(0, List.of());
    private static final int LONGEST_ENTRY = 60;
    private static final String LEADERS = "[.…‥·_-]*\\(?\\d{0,3}\\)?$";

    static Contents of(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Text text && Vocabulary.words("contents.heading").contains(TextFolding.key(text.passage().text()))) {
                return from(blocks, i + 1);
            }
        }
        return NONE;
    }

    /** The entries up to where the first of them stands again, as the heading of its chapter. */
    private static Contents from(List<Block> blocks, int start) {
        List<String> announced = new ArrayList<>();
        Numbering first = null;
        for (int i = start; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Text text)) {
                continue;
            }
            Numbering number = Numbering.leading(text.passage().key());
            String title = number == null ? "" : title(text.passage().key().substring(number.end()));
            if (first != null && number != null && number.style() == first.style() && number.value() == first.value()) {
                return title.startsWith(announced.get(0)) ? new Contents(i, List.copyOf(announced)) : NONE;
            }
            if (text.passage().length() > LONGEST_ENTRY || number == null && first != null && text.passage().key().indexOf('。') >= 0) {
                return NONE;
            }
            first = first == null ? number : first;
            if (number != null && number.style() == first.style() && !title.isEmpty()) {
                announced.add(title);
            }
        }
        return NONE;
    }

    private static String title(String words) {
        return TextFolding.key(words).replaceFirst(LEADERS, "");
    }

    /** Chapters that are announced behind the last one that is there; empty where the last one is there. */
    List<String> missing(List<Chapter> chapters) {
        int last = -1;
        for (int i = 0; i < announced.size(); i++) {
            String title = announced.get(i);
            last = chapters.stream().anyMatch(c -> TextFolding.key(c.title()).startsWith(title)) ? i : last;
        }
        return last < 0 ? List.of() : announced.subList(last + 1, announced.size());
    }
}
