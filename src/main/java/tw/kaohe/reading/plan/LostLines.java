package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text whose line ends were lost: breaks it again before its chapters and numbered clauses. */
final class LostLines {
    private static final int LONG = 120;
    private static final int CHAPTERS = 3;

    private LostLines() {
    }

    /** 第 2 頁，共 5 頁: nothing of the text. */
    private static final Pattern PAGE = Pattern.compile("第 ?\\d{1,3} ?頁(?: ?[，,/] ?(?:共|全) ?\\d{1,3} ?頁)?|(?:[Pp](?:age|\\.) ?)?\\d{1,3} ?/ ?\\d{1,3}|- ?\\d{1,3} ?-");

    /** The pieces of a long line that carries at least three chapters in order, none of a page number, else the line as it is. */
    static List<Passage> restore(Passage line) {
        if (line.length() < LONG) {
            return PAGE.matcher(line.key().strip()).matches() ? List.of() : List.of(line);
        }
        List<Integer> chapters = inOrder(line.key(), 0, line.length(), Numbering.Style.FORMAL);
        if (chapters.size() < CHAPTERS) {
            return List.of(line);
        }
        List<Passage> pieces = new ArrayList<>();
        pieces.add(line.sub(0, chapters.get(0)));
        for (int i = 0; i < chapters.size(); i++) {
            chapter(line, chapters.get(i), i + 1 < chapters.size() ? chapters.get(i + 1) : line.length(), pieces);
        }
        return pieces.stream().map(Passage::strip).filter(p -> !p.isBlank()).toList();
    }

    /** The heading of a chapter ends where its title does: behind it stands what was on the next line. */
    private static void chapter(Passage line, int from, int to, List<Passage> pieces) {
        int title = Numbering.at(line.key(), from).end();
        int body = title + Section.Role.titleLength(line.key().substring(title, to));
        boolean glued = body > title && body < to && " :。".indexOf(line.key().charAt(body)) < 0;
        if (glued) {
            pieces.add(line.sub(from, body));
        }
        int start = glued ? body : from;
        List<Integer> breaks = new ArrayList<>(inOrder(line.key(), body, to, Numbering.Style.HAN));
        for (Numbering number : Numbering.in(line.key().substring(body, to))) {
            if (number.style() == Numbering.Style.HAN || number.style() == Numbering.Style.HAN_PAREN) {
                breaks.add(body + number.start());
            }
        }
        for (int at : breaks.stream().distinct().sorted().toList()) {
            pieces.add(line.sub(start, at));
            start = at;
        }
        pieces.add(line.sub(start, to));
    }

    /** Where 壹、貳、參 … or 一、二、三 … stand in order, whatever stands in front of them. */
    private static List<Integer> inOrder(String key, int from, int to, Numbering.Style style) {
        List<Integer> places = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Numbering number = key.charAt(i) >= '一' ? Numbering.at(key, i) : null;
            boolean inside = number != null && i > from && places.isEmpty() && style == Numbering.Style.HAN && i > from + 1
                && "。；: 」".indexOf(key.charAt(i - 1)) < 0;
            if (number != null && !inside && number.style() == style && number.value() == places.size() + 1 && number.end() <= to) {
                places.add(i);
            }
        }
        return places;
    }
}
