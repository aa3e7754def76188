package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.ServicePlan.Chapter;

/**
 * A chapter (章) with what belongs to it.
 *
 * @param chapter as the plan states it
 * @param value   its number, 0 where it carries none
 * @param role    what it holds, by its title
 * @param inline  text on the line of the heading, behind the title
 * @param blocks  what follows up to the next chapter
 */
record Section(Chapter chapter, int value, Role role, Numbering.Style style, Passage inline, List<Block> blocks) {

    enum Role {
        BASIS("chapter.basis"), PERIOD("chapter.period"), OBJECTS("chapter.objects"), CONTENT("chapter.content"), STEPS("chapter.steps"),
        OTHER("chapter.other"), UNKNOWN(null);

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** @param label title of a chapter in matching form; a whole word wins over a part */
        static Role of(String label) {
            for (Role role : values()) {
                if (role.words != null && Vocabulary.words(role.words).contains(label)) {
                    return role;
                }
            }
            Role best = UNKNOWN;
            int longest = 2;
            for (Role role : values()) {
                for (String word : role.words == null || label.length() > 20 ? List.<String>of() : Vocabulary.words(role.words)) {
                    if (word.length() > longest && label.contains(word)) {
                        best = role;
                        longest = word.length();
                    }
                }
            }
            return best;
        }
    }

    /** The chapter's running text as clauses (條): a number or a full stop before begins a new one; broken lines are joined. */
    List<Passage> clauses() {
        List<Passage> clauses = new ArrayList<>();
        List<Passage> open = new ArrayList<>();
        if (inline.length() > 0) {
            open.add(inline);
        }
        for (Block block : blocks) {
            if (block instanceof Block.Gap || block instanceof Block.Row row && row.isBlank()) {
                continue;
            }
            Passage passage = passage(block);
            if (passage == null) {
                break;
            }
            boolean ended = open.isEmpty() || isEnd(open.get(open.size() - 1).key());
            if (ended || Numbering.leading(passage.key()) != null) {
                close(open, clauses);
            }
            open.add(passage);
        }
        close(open, clauses);
        return clauses;
    }

    /** Running text, also where a tab only indents it; null where an annex or a table begins. */
    private static Passage passage(Block block) {
        if (block instanceof Block.Text text) {
            return Chapters.isAnnex(text) ? null : text.passage();
        }
        Cell only = block instanceof Block.Row row ? row.onlyCell() : null;
        return only == null ? null : only.joined();
    }

    private static void close(List<Passage> open, List<Passage> clauses) {
        if (!open.isEmpty()) {
            clauses.add(Passage.join(open, ""));
            open.clear();
        }
    }

    /** Whether a sentence ends here. */
    static boolean isEnd(String key) {
        int last = key.length() - 1;
        while (last >= 0 && key.charAt(last) == ' ') {
            last--;
        }
        return last < 0 || "。；;!！?？:".indexOf(key.charAt(last)) >= 0;
    }
}
