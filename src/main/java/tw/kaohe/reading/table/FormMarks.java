package tw.kaohe.reading.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.WordFile;

/**
 * What marks a form that was handed out (填報表單), so that an example left in, a form left blank or a sheet of instructions never
 * becomes data. From {@code form-marks.json}; the writer of the forms takes its words from here.
 *
 * @param example      begins the first cell of an example row: (範例)
 * @param form         begins a line above the header
 * @param instructions first cell of a sheet that only explains, any of them
 */
public record FormMarks(String example, String form, List<String> instructions) {
    public FormMarks {
        instructions = List.copyOf(instructions);
    }

    public static FormMarks load() {
        JsonNode marks = WordFile.read("form-marks.json");
        List<String> instructions = new ArrayList<>();
        marks.get("instructions").forEach(word -> instructions.add(word.asText()));
        return new FormMarks(marks.get("example").asText(), marks.get("form").asText(), instructions);
    }

    /** Whether any cell begins with the mark, whatever order the columns were brought into. */
    boolean isExample(String[] cells) {
        for (String cell : cells) {
            if (cell != null && (cell.indexOf('(') >= 0 || cell.indexOf('（') >= 0) && begins(cell, example)) {
                return true;
            }
        }
        return false;
    }

    boolean isForm(String cell) {
        return begins(cell, form);
    }

    boolean isInstructions(String cell) {
        return instructions.stream().anyMatch(word -> CellText.key(cell).equals(CellText.key(word)));
    }

    private static boolean begins(String cell, String mark) {
        return CellText.key(cell).startsWith(CellText.key(mark));
    }
}
