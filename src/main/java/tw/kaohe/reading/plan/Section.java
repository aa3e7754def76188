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

    private static final String BULLETS = "·●○◎◆◇■▪►▶➢➤※★☆✦";

    enum Role {
        BASIS("chapter.basis"), PERIOD("chapter.period"), OBJECTS("chapter.objects"), CONTENT("chapter.content"), STEPS("chapter.steps"),
        OTHER("chapter.other"), UNKNOWN(null);

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** Length of the longest title of a chapter that a text begins with, or 0. */
        static int titleLength(String key) {
            int longest = 0;
            for (Role role : values()) {
                for (String word : role.words == null ? List.<String>of() : Vocabulary.words(role.words)) {
                    longest = key.startsWith(word) ? Math.max(longest, word.length()) : longest;
                }
            }
            return longest;
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
            if (ended || Numbering.leading(passage.key()) != null || isBullet(passage)) {
                close(open, clauses);
            }
            open.add(passage);
        }
        close(open, clauses);
        return clauses;
    }

    /** A mark in front of a point of a list (‧ ● ◆): it divides clauses and is no part of them. */
    private static boolean isBullet(Passage text) {
        String key = text.key().stripLeading();
        return !key.isEmpty() && BULLETS.indexOf(key.charAt(0)) >= 0;
    }

    static Passage withoutBullet(Passage text) {
        Passage stripped = text.strip();
        return isBullet(stripped) ? stripped.from(1).strip() : text;
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
