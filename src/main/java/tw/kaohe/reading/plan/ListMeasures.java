package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.plan.Section.Role;

/** Measures of a plan without a table: the innermost clauses of the numbered lists in its chapters on content (推動作法 …). */
final class ListMeasures {
    private static final int SHORT = 16;
    private static final int LONGEST_OPTION = 6;
    private final Levels levels = new Levels();
    private final List<Draft> drafts = new ArrayList<>();

    /** A clause with its number, or without. */
    private record Piece(Numbering number, Passage text) {
    }

    static ListMeasures of(List<Section> sections) {
        ListMeasures measures = new ListMeasures();
        for (Role role : List.of(Role.CONTENT, Role.STEPS)) {
            sections.stream().filter(s -> s.role() == role).forEach(measures::read);
            if (!measures.drafts.isEmpty()) {
                break;
            }
        }
        return measures;
    }

    List<Draft> drafts() {
        return drafts;
    }

    Levels levels() {
        return levels;
    }

    private void read(Section section) {
        levels.clear();
        List<Piece> pieces = new ArrayList<>();
        List<Passage> clauses = section.clauses();
        boolean outer = clauses.stream().map(c -> Numbering.leading(c.key())).anyMatch(n -> n != null && n.style().rank <= Numbering.Style.DIGIT.rank);
        clauses.forEach(clause -> split(clause, outer, pieces));
        boolean numbered = pieces.stream().anyMatch(p -> p.number() != null);
        boolean sentences = pieces.stream().anyMatch(p -> p.number() != null && p.text().key().endsWith("。"));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.number() == null) {
                if (!numbered && !isIntroduction(piece.text())) {
                    drafts.add(new Draft(null, piece.text(), levels.now(), null));
                }
                continue;
            }
            boolean heads = i + 1 < pieces.size() && pieces.get(i + 1).number() != null
                && pieces.get(i + 1).number().style().rank > piece.number().style().rank;
            if (heads || sentences && isBareTitle(piece.text())) {
                levels.push(piece.number(), piece.text());
            } else {
                drafts.add(new Draft(piece.number(), piece.text(), above(piece.number()), null));
            }
        }
    }

    private List<Level> above(Numbering number) {
        return levels.now().stream().filter(l -> l.rank() < number.style().rank).toList();
    }

    /** @param outer whether numbers down to 1. are there: then (1) and A. are points inside a measure */
    private static void split(Passage clause, boolean outer, List<Piece> pieces) {
        int from = 0;
        Numbering number = null;
        List<Numbering> numbers = Numbering.in(clause.key());
        for (Numbering next : isOptions(clause.key(), numbers) ? numbers.subList(0, 1) : numbers) {
            boolean counts = next.style().rank <= Numbering.Style.DIGIT.rank || !outer && next.start() == from;
            if (counts && (number == null && next.start() == from || next.start() > from)) {
                add(number, clause.sub(from, next.start()).strip(), pieces);
                number = next;
                from = next.end();
            }
        }
        add(number, clause.from(from).strip(), pieces);
    }

    /** Whether the numbers inside a numbered clause only list what may be chosen (1.優等 2.甲等): each is a word, not a measure. */
    private static boolean isOptions(String key, List<Numbering> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            int end = i + 1 < numbers.size() ? numbers.get(i + 1).start() : key.length();
            if (numbers.get(i).style().rank <= numbers.get(0).style().rank || end - numbers.get(i).end() > LONGEST_OPTION) {
                return false;
            }
        }
        return numbers.size() > 2;
    }

    private static void add(Numbering number, Passage words, List<Piece> pieces) {
        Passage text = Section.withoutBullet(words);
        if (!text.isBlank() || number != null) {
            pieces.add(new Piece(number, text));
        }
    }

    private static boolean isIntroduction(Passage text) {
        String key = text.key().strip();
        return key.endsWith(":") || key.endsWith("如下。") || key.endsWith("如下") || key.length() < 5;
    }

    /** A heading that nothing follows: short, no sentence, while the list does have sentences. */
    private static boolean isBareTitle(Passage text) {
        String key = text.key().strip();
        return key.length() < SHORT && !key.endsWith("。") && !key.endsWith("；") && key.indexOf('，') < 0;
    }
}
