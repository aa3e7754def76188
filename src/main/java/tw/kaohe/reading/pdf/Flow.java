package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts printed lines back into the paragraphs that a page or a cell broke. A line goes on with the next one where it is full and
 * the next begins neither with a number nor at some distance.
 */
final class Flow {
    private static final Pattern BEGINNING = Pattern.compile("(?:第[一二三四五六七八九十]{1,3}[章條節、]|[壹貳參叁肆伍陸柒捌玖拾一二三四五六七八九十]{1,3}[、.．]"
        + "|[(（][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|\\d{1,2}-\\d{1,2}[.．、 ]|[㈠-㈩①-⑳⑴-⒇⒈-⒛●■□☑☐☒◆◇○◎※★▲•‧▪]"
        + "|[-–*] ).*", Pattern.DOTALL);
    private static final String CLOSING = "，。、；：？！）」』】》〉…,.;:?!)";
    private static final String OPENING = "（「『【《〈(";
    private static final String JOINING = "~～-–—至、，/／（(：:";
    private static final String ENDING = "。；";
    private static final float ENTRY = 0.8f;
    private static final float FULL = 0.35f;
    private static final float APART = 1.25f;
    private static final float OTHER_SIZE = 1.12f;
    private static final float INDENT = 1.2f;
    private static final float NARROW = 7.5f;

    /** Distance of lines in a paragraph as a multiple of the size; 0 where it cannot be told. */
    private final float leading;
    private final float limit;
    private final boolean cell;
    /** Whether several lines show where the margin is; else a full line may just be the longest. */
    private final boolean evident;

    /**
     * A paragraph.
     *
     * @param sure whether its end is sure; in a narrow cell a full line may be a paragraph of its own
     * @param last the line that it ends with
     */
    record Joined(String text, Line first, Line last, int lines, boolean sure) {
        Joined plus(Line line, boolean stillSure) {
            return new Joined(text + between(text, last, line.text()) + line.text(), first, line, lines + 1, sure && stillSure);
        }
    }

    private Flow(float limit, float leading, boolean cell, boolean evident) {
        this.limit = limit;
        this.leading = leading;
        this.cell = cell;
        this.evident = evident;
    }

    /** @param limit how far to the right a line may reach */
    static List<Joined> paragraphs(List<Line> lines, float limit, float leading) {
        return new Flow(limit, leading, false, true).join(lines);
    }

    /** Paragraphs of a cell, whose width decides what a full line is. */
    static List<Joined> ofCell(List<Line> lines, float limit, float leading, boolean evident) {
        return new Flow(limit, leading, true, evident).join(lines);
    }

    private List<Joined> join(List<Line> lines) {
        List<Joined> joined = new ArrayList<>();
        boolean told = !cell || hasDistances(lines);
        for (Line line : lines) {
            Joined open = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (open != null && goesOn(open, line)) {
                joined.set(joined.size() - 1, open.plus(line, told || isRest(open, line)));
            } else {
                joined.add(new Joined(line.text(), line, line, 1, true));
            }
        }
        return joined;
    }

    /** Whether a full line of a narrow cell plainly goes on; where the next is as long, each may be an entry of its own. */
    private boolean isRest(Joined open, Line next) {
        Line above = open.last();
        String text = above.text();
        boolean wide = limit - next.left() >= NARROW * next.size();
        boolean shorter = next.right() - next.left() < ENTRY * (above.right() - above.left());
        return wide || shorter || above.trailing() || above.glyphs().size() < 2 || JOINING.indexOf(text.charAt(text.length() - 1)) >= 0 || isBeginning(open.text());
    }

    private boolean hasDistances(List<Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (isApart(lines.get(i - 1), lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isApart(Line above, Line below) {
        float distance = (below.baseline() - above.baseline()) / above.size();
        return leading > 0 && distance > leading * APART;
    }

    private boolean goesOn(Joined open, Line next) {
        Line above = open.last();
        return !isApart(above, next) && continues(open, next);
    }

    private boolean continues(Joined open, Line next) {
        Line above = open.last();
        boolean sameSize = above.size() < next.size() * OTHER_SIZE && next.size() < above.size() * OTHER_SIZE;
        boolean indented = open.lines() > 1 && next.left() > above.left() + INDENT * next.size();
        boolean ended = !evident && ENDING.indexOf(open.text().charAt(open.text().length() - 1)) >= 0;
        return sameSize && !indented && !ended && isFull(above, next) && !isBeginning(next.text());
    }

    /** Whether a paragraph at the foot of a page goes on at the head of the next one. */
    static boolean crosses(Joined open, Line next, float limit) {
        return new Flow(limit, 0, false, true).continues(open, next) && !open.text().endsWith("。");
    }

    static boolean isBeginning(String text) {
        return BEGINNING.matcher(text).matches();
    }

    /** Whether the first word of the next line would not have fitted behind this one. */
    private boolean isFull(Line line, Line next) {
        return line.right() + firstWord(next) > limit;
    }

    /** What the first word of a line would need behind another one. */
    static float firstWord(Line line) {
        return word(line) + FULL * line.size();
    }

    private static float word(Line line) {
        float width = 0;
        boolean opened = false;
        for (int i = 0; i < line.glyphs().size(); i++) {
            Glyph glyph = line.glyphs().get(i);
            boolean wide = Glyph.isWide(glyph.text().codePointAt(0)) && CLOSING.indexOf(glyph.text().charAt(0)) < 0;
            if (i > 0 && (line.blanks().get(i) || wide && !opened)) {
                break;
            }
            opened = OPENING.indexOf(glyph.text().charAt(0)) >= 0;
            width += glyph.width();
        }
        return width;
    }

    private static String between(String text, Line last, String next) {
        if (next.isEmpty() || text.isEmpty()) {
            return "";
        }
        char before = text.charAt(text.length() - 1);
        char after = next.charAt(0);
        boolean letters = isLatin(before) && isLatin(after) && !(Character.isDigit(before) && Character.isDigit(after));
        return last.trailing() || letters ? " " : "";
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** The usual distance of lines as a multiple of their size, or 0. */
    static float leading(List<List<Line>> columns) {
        List<Float> distances = new ArrayList<>();
        for (List<Line> lines : columns) {
            for (int i = 1; i < lines.size(); i++) {
                float distance = (lines.get(i).baseline() - lines.get(i - 1).baseline()) / lines.get(i - 1).size();
                if (distance > 0.8f && distance < 3f) {
                    distances.add(distance);
                }
            }
        }
        distances.sort(null);
        return distances.size() < 2 ? 0 : distances.get(distances.size() / 4);
    }
}
