package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.ServicePlan.Column;

/**
 * A numbered heading above measures: a section (要項, 構面), an item, an indicator. Two rows stand under the same heading
 * when they share the object.
 *
 * @param column the column it stands in, or null in running text
 * @param number as written, or null
 * @param letter of the dimension it is, or null
 * @param title  without number and weight
 * @param weight in per cent, or null
 */
final class Level {
    final Column column;
    final Numbering number;
    final String letter;
    final Integer weight;
    final int line;
    final List<String> points = new ArrayList<>();
    boolean pointsHead;
    private String title;

    Level(Column column, Numbering number, String letter, String title, Integer weight, int line) {
        this.column = column;
        this.number = number;
        this.letter = letter;
        this.title = title;
        this.weight = weight;
        this.line = line;
    }

    String title() {
        return title;
    }

    /** Takes in the rest of a title that a page or a narrow column broke. */
    void lengthen(String rest) {
        if (title.length() < 400) {
            title += rest;
        }
    }

    int rank() {
        return number == null ? -1 : number.style().rank;
    }

    /** As the plan has it: (一) 服務及時性. */
    String label() {
        return number == null ? title : number.written() + (number.style().rank <= Numbering.Style.HAN.rank ? "、" : "") + title;
    }

    /** The point that a measure numbered 4-2 answers, where points have rows of their own; measures past the last point are the last's. */
    String point(Numbering measure) {
        boolean answers = pointsHead && measure != null && measure.sub() > 0 && number != null && measure.value() == number.value();
        return answers ? " " + points.get(Math.min(measure.sub(), points.size()) - 1) : "";
    }

    boolean same(Level other) {
        boolean numbers = number == null ? other.number == null
            : other.number != null && number.style() == other.number.style() && number.value() == other.number.value();
        return numbers && column == other.column && title.equals(other.title);
    }
}
