package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Part;
import tw.kaohe.reading.document.TextDocument.Table;
import tw.kaohe.reading.text.TextFolding;

/**
 * A document as blocks. Each paragraph, also one inside a cell, is a line of its own; a table that stands as a table keeps its
 * rows and cells, one that was flattened into text is found by {@link Layout}.
 *
 * @param raw    the text of each line
 * @param places where each line stands in the file
 */
record DocumentBlocks(List<Block> blocks, List<String> raw, List<String> places) {
    private static final String DITTO = "〃";
    private static final int WIDEST = 1_024;

    static DocumentBlocks of(TextDocument document) {
        DocumentBlocks read = new DocumentBlocks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> run = new ArrayList<>();
        for (Part part : document.parts()) {
            if (part instanceof Paragraph paragraph) {
                read.paragraph(paragraph, run);
            } else if (part instanceof Table table) {
                read.flush(run);
                read.table(table);
            }
        }
        read.flush(run);
        return read;
    }

    /** @param run lines of text since the last table, headings marked as in Markdown */
    private void paragraph(Paragraph paragraph, List<String> run) {
        for (String line : paragraph.text().split("\n", -1)) {
            run.add(paragraph.heading() > 0 ? "# " + line : line);
            raw.add(line);
            places.add(paragraph.place());
        }
    }

    private void flush(List<String> run) {
        blocks.addAll(Layout.of(run, raw.size() - run.size()));
        run.clear();
    }

    private void table(Table table) {
        int[] covered = new int[WIDEST];
        for (TextDocument.Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>();
            int line = raw.size() + 1;
            int number = 0;
            for (TextDocument.Cell cell : row.cells()) {
                covered(cells, covered, line);
                number++;
                Cell read = cell(cell, row.place() + ", cell " + number);
                for (int i = 0; i < cell.columns() && cells.size() < WIDEST; i++) {
                    covered[cells.size()] = cell.rows() - 1;
                    cells.add(i == 0 ? read : Cell.EMPTY);
                }
            }
            covered(cells, covered, line);
            if (raw.size() < line) {
                raw.add("");
                places.add(row.place());
            }
            blocks.add(new Block.Row(line, cells));
        }
    }

    /** What a cell of an earlier row covers says the same again. */
    private static void covered(List<Cell> cells, int[] covered, int line) {
        while (cells.size() < WIDEST && covered[cells.size()] > 0) {
            covered[cells.size()]--;
            cells.add(new Cell(List.of(Passage.of(line, DITTO)), false));
        }
    }

    private Cell cell(TextDocument.Cell cell, String place) {
        List<Passage> paragraphs = new ArrayList<>();
        for (String text : cell.paragraphs()) {
            for (String line : text.split("\n")) {
                Passage whole = Passage.of(raw.size() + 1, TextFolding.clean(line));
                Passage passage = cell.printed() ? whole : whole.strip();
                if (!passage.isBlank()) {
                    raw.add(line.strip());
                    places.add(place);
                    paragraphs.add(passage);
                }
            }
        }
        return new Cell(paragraphs, !cell.printed() && paragraphs.size() > 1);
    }
}
