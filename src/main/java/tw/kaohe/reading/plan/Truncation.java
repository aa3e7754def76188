package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.kaohe.model.Message;
import tw.kaohe.model.ServicePlan.Chapter;

/**
 * Whether a plan breaks off: its file is only a part of it, so that a chapter that is not there proves nothing. Said only where
 * it is certain; a plan without a full stop at its end is whole.
 */
final class Truncation {
    private static final int SHORTEST_SENTENCE = 8;
    private static final int QUOTED = 20;
    private static final int FULL_ROWS = 2;
    private static final Pattern DANGLING_DATE = Pattern.compile("[於自在] ?[0-9一二三四五六七八九十○〇]{2,4} ?年(?: ?度)?(?: ?\\d{1,2} ?月)?$");
    private static final String OPEN_MARKS = "、，,(「『《";
    private static final String BRACKETS = "「」『』()《》";

    private Truncation() {
    }

    static Optional<Message> of(List<String> lines, List<Block> blocks, List<Chapter> chapters, Contents contents) {
        Block last = last(blocks);
        if (last == null || chapters.isEmpty()) {
            return Optional.empty();
        }
        List<String> missing = contents.missing(chapters);
        if (!missing.isEmpty()) {
            return Optional.of(Message.of("plan.cut-off.contents", String.join("、", missing)));
        }
        if (last instanceof Block.Text text && breaksOff(text.passage().key().strip())) {
            String words = text.passage().text().strip();
            return Optional.of(Message.of("plan.cut-off.sentence", last.line(), words.substring(Math.max(0, words.length() - QUOTED))));
        }
        boolean table = last instanceof Block.Row row && row.onlyCell() == null && isShort(row, blocks, lines) || isOpenTable(lines);
        return table ? Optional.of(Message.of("plan.cut-off.table", last.line())) : Optional.empty();
    }

    private static Block last(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (!(block instanceof Block.Gap) && !(block instanceof Block.Row row && row.isBlank())) {
                return block;
            }
        }
        return null;
    }

    /** Whether a line ends in the middle of a sentence: on a mark or word that something must follow, or in an open bracket. */
    static boolean breaksOff(String key) {
        if (key.length() < SHORTEST_SENTENCE) {
            return false;
        }
        boolean opened = false;
        for (int i = 0; i < BRACKETS.length(); i += 2) {
            opened |= key.lastIndexOf(BRACKETS.charAt(i)) > key.lastIndexOf(BRACKETS.charAt(i + 1));
        }
        return opened || OPEN_MARKS.indexOf(key.charAt(key.length() - 1)) >= 0 || DANGLING_DATE.matcher(key).find()
            || Vocabulary.words("cut.endings").stream().anyMatch(key::endsWith);
    }

    /** A last row that lacks the cells which every row above it has. Rows in HTML may span others and prove nothing. */
    private static boolean isShort(Block.Row last, List<Block> blocks, List<String> lines) {
        if (lines.get(last.line() - 1).toLowerCase(Locale.ROOT).contains("<t")) {
            return false;
        }
        List<Block.Row> above = new ArrayList<>();
        for (int i = blocks.indexOf(last) - 1; i >= 0 && blocks.get(i) instanceof Block.Row row; i--) {
            above.add(row);
            if (Header.ofRow(row) != null) {
                int width = row.cells().size();
                return above.size() > FULL_ROWS && last.cells().size() < width && above.stream().allMatch(r -> r.cells().size() == width);
            }
        }
        return false;
    }

    /** A drawn table without its last rule, or one in HTML without its end. */
    private static boolean isOpenTable(List<String> lines) {
        String all = String.join("\n", lines).stripTrailing();
        String lower = all.toLowerCase(Locale.ROOT);
        boolean drawn = all.endsWith("│") && all.lastIndexOf('┌') > all.lastIndexOf('└');
        return drawn || lower.lastIndexOf("<table") > lower.lastIndexOf("</table");
    }
}
