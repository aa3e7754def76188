package tw.kaohe.reading.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.log.FormSheet;

/** Finds out by which character a text's cells are divided: the one that makes a known header or the slots of a log appear. */
public final class Delimiters {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|', '，');
    private static final int LINES = 400;
    private final TableKinds kinds;
    private final LogForm form;

    public Delimiters(TableKinds kinds, LogForm form) {
        this.kinds = kinds;
        this.form = form;
    }

    /** Empty where no line of the text is a header that is known. */
    public Optional<Character> of(String head) {
        for (String line : lines(head)) {
            for (char candidate : CANDIDATES) {
                if (line.indexOf(candidate) >= 0 && isKnown(cells(line, candidate))) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isKnown(String[] cells) {
        return cells.length > 1 && (kinds.recognise(Header.of(cells)).isPresent() || FormSheet.isSlotHeader(cells, form));
    }

    /** The delimiter of a text whose lines all have the same number of cells, three or more; a table of no known kind. */
    public Optional<Character> regular(String head) {
        List<String> lines = lines(head).stream().filter(line -> !line.isBlank()).toList();
        List<String> whole = lines.size() > 2 ? lines.subList(0, lines.size() - 1) : lines;
        return CANDIDATES.stream().filter(candidate -> candidate != '|' && candidate != '，' && whole.size() > 1)
            .filter(candidate -> whole.stream().mapToInt(line -> cells(line, candidate).length).distinct().count() == 1
                && cells(whole.get(0), candidate).length > 2).findFirst();
    }

    private static List<String> lines(String head) {
        return Arrays.stream(head.split("\r\n|\n|\r", LINES)).limit(LINES - 1L).toList();
    }

    /** A first look only: quotation marks at the ends of a cell are dropped, delimiters within them are not respected. */
    private static String[] cells(String line, char delimiter) {
        if (delimiter == '|') {
            return MarkdownRows.cells(line);
        }
        String[] cells = line.split(String.valueOf(delimiter), -1);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].strip();
            cells[i] = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
        }
        return cells;
    }
}
