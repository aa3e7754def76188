package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.ServicePlan.Chapter;
import tw.kaohe.reading.plan.Numbering.Style;
import tw.kaohe.reading.text.TextFolding;

/**
 * Finds a plan's own chapters. Their numbers ascend; the numbers of annexes and of table sections, which begin anew, are not
 * theirs. A chapter whose number was damaged (1、依據 before 貳) is known by its title.
 */
final class Chapters {
    private static final int LONGEST_TITLE = 25;
    private static final int WIDEST_GAP = 3;
    private static final int TEXT = 60;

    private Chapters() {
    }

    /** A line that may be the heading of a chapter. */
    private record Candidate(int at, Passage text, Numbering number, String title, Passage rest, boolean row, boolean known) {
        Style style() {
            return number == null ? null : number.style();
        }
    }

    static List<Section> of(List<Block> blocks) {
        List<Candidate> candidates = candidates(blocks, Contents.of(blocks).end());
        Style top = topStyle(candidates);
        List<Candidate> chosen = top == null ? unnumbered(candidates) : ascending(candidates, top);
        return sections(chosen, blocks);
    }

    /** Where the annexes (附件, 附表) of a plan begin. */
    static boolean isAnnex(Block.Text text) {
        String key = text.passage().key().strip();
        return text.heading() && Numbering.leading(key) == null
            || key.length() < 40 && (key.startsWith("附件") || key.startsWith("附表") || key.startsWith("附錄"));
    }

    private static List<Candidate> candidates(List<Block> blocks, int start) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = start; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Passage passage = null;
            if (block instanceof Block.Text text) {
                passage = text.passage();
            } else if (block instanceof Block.Row row && row.onlyCell() != null) {
                passage = row.onlyCell().paragraphs().get(0);
            }
            if (passage != null) {
                add(candidates, i, passage, block instanceof Block.Row);
            }
        }
        return candidates;
    }

    private static void add(List<Candidate> candidates, int at, Passage passage, boolean row) {
        Numbering number = Numbering.leading(passage.key());
        Passage rest = number == null ? passage : passage.from(number.end()).strip();
        boolean heading = number != null && (number.style().rank <= Style.HAN.rank || number.style() == Style.DIGIT);
        if (heading || number == null && passage.length() <= LONGEST_TITLE) {
            int title = titleLength(rest);
            String words = rest.text().substring(0, title).strip();
            boolean known = title == 0 && number != null && isClosing(rest) || !words.isEmpty() && Section.Role.of(TextFolding.key(words)) != Section.Role.UNKNOWN;
            candidates.add(new Candidate(at, passage, number, words, rest, row, known));
        }
    }

    /** Length of the title that a heading begins with; 0 where a sentence stands in its place. */
    private static int titleLength(Passage rest) {
        String key = rest.key();
        int colon = key.indexOf(':');
        if (colon >= 0 && colon <= LONGEST_TITLE && key.substring(0, colon).chars().noneMatch(c -> c == '，' || c == '。')) {
            return colon;
        }
        int end = key.stripTrailing().length();
        boolean stopped = end > 0 && key.charAt(end - 1) == '。';
        int length = stopped ? end - 1 : end;
        String body = key.substring(0, length);
        boolean sentence = length > LONGEST_TITLE || body.indexOf('，') >= 0 || body.indexOf('。') >= 0 || stopped && body.startsWith("本");
        if (!sentence) {
            return length;
        }
        int blank = key.indexOf(' ');
        return blank > 1 && Section.Role.of(key.substring(0, blank)) != Section.Role.UNKNOWN ? blank : 0;
    }

    /** A plan often ends on a chapter without a title: 五、本計畫奉核後實施. */
    private static boolean isClosing(Passage rest) {
        return Vocabulary.words("chapter.closing").stream().anyMatch(rest.key()::startsWith);
    }

    private static Style topStyle(List<Candidate> candidates) {
        long formal = candidates.stream().filter(c -> c.style() == Style.FORMAL).map(c -> c.number.value()).distinct().count();
        if (formal >= 2 || formal == 1 && candidates.stream().anyMatch(c -> c.style() == Style.FORMAL && c.known)) {
            return Style.FORMAL;
        }
        for (Style style : List.of(Style.HAN, Style.DIGIT)) {
            if (candidates.stream().filter(c -> c.style() == style && c.known).map(c -> c.number.value()).distinct().count() >= 2) {
                return style;
            }
        }
        return null;
    }

    private static List<Candidate> unnumbered(List<Candidate> candidates) {
        return candidates.stream().filter(c -> c.number == null && !c.row && c.known
            && c.title.length() <= 10).toList();
    }

    private static List<Candidate> ascending(List<Candidate> candidates, Style top) {
        List<Candidate> chosen = new ArrayList<>();
        int last = 0;
        int after = -1;
        for (Candidate candidate : candidates) {
            boolean again = !chosen.isEmpty() && candidate.title.equals(chosen.get(chosen.size() - 1).title);
            if (candidate.style() != top || again && !candidate.title.isEmpty() || !belongs(candidate, last, top)) {
                continue;
            }
            for (int missing = last + 1; missing < candidate.number.value(); missing++) {
                Candidate damaged = damaged(candidates, missing, after, candidate.at, top);
                if (damaged != null) {
                    chosen.add(damaged);
                    after = damaged.at;
                }
            }
            chosen.add(candidate);
            last = candidate.number.value();
            after = candidate.at;
        }
        return chosen;
    }

    private static boolean belongs(Candidate candidate, int last, Style top) {
        int value = candidate.number.value();
        boolean titled = candidate.known || top == Style.FORMAL && !candidate.row || !candidate.row && !candidate.title.isEmpty();
        if (value == last + 1) {
            return titled;
        }
        return candidate.known && !candidate.row && (value == last || value > last && value <= last + WIDEST_GAP);
    }

    private static Candidate damaged(List<Candidate> candidates, int value, int after, int before, Style top) {
        for (Candidate c : candidates) {
            if (c.at >= before) {
                return null;
            }
            if (c.at > after && c.number != null && c.style() != top && c.number.value() == value && c.known && !c.row) {
                return c;
            }
        }
        return null;
    }

    private static List<Section> sections(List<Candidate> chosen, List<Block> blocks) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Candidate c = chosen.get(i);
            int end = i + 1 < chosen.size() ? chosen.get(i + 1).at : blocks.size();
            List<Block> body = blocks.subList(c.at + 1, end);
            Passage inline = c.rest.from(Math.min(c.rest.length(), titleEnd(c))).strip();
            boolean content = !inline.isBlank() || c.title.contains("附件") || c.title.contains("附表") || body.stream().anyMatch(Chapters::isContent);
            String no = c.number == null ? "" : c.number.written().replaceAll("[.、]$", "");
            String words = c.title.isEmpty() ? c.rest.text() : inline.text();
            Chapter chapter = new Chapter(no, c.title, c.text.line(), content, words.length() > TEXT ? words.substring(0, TEXT) : words);
            sections.add(new Section(chapter, c.number == null ? 0 : c.number.value(), Section.Role.of(TextFolding.key(c.title)),
                c.style(), c.title.isEmpty() ? c.rest : inline, body));
        }
        return sections;
    }

    private static int titleEnd(Candidate c) {
        int end = c.title.isEmpty() ? 0 : c.rest.text().indexOf(c.title) + c.title.length();
        String key = c.rest.key();
        while (end < key.length() && " :。".indexOf(key.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isContent(Block block) {
        return block instanceof Block.Text text && !isAnnex(text) || block instanceof Block.Row row && !row.isBlank();
    }
}
