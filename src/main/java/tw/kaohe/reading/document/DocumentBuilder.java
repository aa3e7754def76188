package tw.kaohe.reading.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.UnreadableContentException;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Part;

/**
 * Puts a document together as its format's reader meets its parts. Tables may nest; a text box stands behind the paragraph that
 * it is anchored to, a note behind the whole text, so that neither cuts a sentence in two.
 */
public final class DocumentBuilder {
    private static final int MOST_CHARS = 8 << 20;
    private static final int MOST_PIECES = 400_000;
    private final ReadingLimits limits;
    private final Deque<Flow> flows = new ArrayDeque<>();
    private final Deque<TableBuilder> tables = new ArrayDeque<>();
    private final List<Part> notes = new ArrayList<>();
    private int page;
    private int line;
    private int tableCount;
    private int paragraphs;
    private long chars;
    private int pieces;

    /** Something that paragraphs follow each other in: the text, a cell, a text box, a note. */
    private static final class Flow {
        private final List<Part> parts = new ArrayList<>();
        private final List<Part> anchored = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean open;
        private String place;
    }

    public DocumentBuilder(ReadingLimits limits) {
        this.limits = limits;
        flows.push(new Flow());
    }

    /** A page begins; until the first call places speak of no pages. */
    public void page() {
        page++;
    }

    /** Line of the file that follows, in formats that have lines; 0 elsewhere. */
    public void line(int number) {
        line = number;
    }

    /** Begins a paragraph; what stands open ends. */
    public void startParagraph() {
        endParagraph(0);
        flows.peek().open = true;
        paragraphs += flows.size() == 1 ? 1 : 0;
    }

    public void text(CharSequence words) {
        Flow flow = flows.peek();
        if (words.isEmpty()) {
            return;
        }
        chars += words.length();
        if (chars > MOST_CHARS) {
            throw new UnreadableContentException("read.document.too-large", MOST_CHARS >> 20);
        }
        if (!flow.open) {
            startParagraph();
        }
        if (flow.place == null) {
            flow.place = place("paragraph " + paragraphs);
        }
        flow.text.append(words);
    }

    /** Whether the paragraph that stands open shows anything so far. */
    public boolean isBlank() {
        return flows.peek().text.toString().isBlank();
    }

    /** Whether nothing has been said so far, in the whole document. */
    public boolean isEmpty() {
        return chars == 0;
    }

    /** Takes back what the open paragraph says so far. */
    public String takeText() {
        String taken = flows.peek().text.toString();
        chars -= taken.length();
        flows.peek().text.setLength(0);
        return taken;
    }

    /** The open paragraph is none; what is anchored to it stays. */
    public void dropParagraph() {
        flows.peek().open = false;
        endParagraph(0);
    }

    public void endParagraph(int heading) {
        Flow flow = flows.peek();
        if (flow.open) {
            piece();
            String words = flow.text.toString().replace('\u00a0', ' ').strip();
            flow.parts.add(new Paragraph(words, words.isEmpty() ? 0 : heading, flow.place == null ? place("paragraph " + paragraphs) : flow.place));
        }
        flow.open = false;
        flow.place = null;
        flow.text.setLength(0);
        flow.parts.addAll(flow.anchored);
        flow.anchored.clear();
    }

    /** A text box begins within a paragraph or between two. */
    public void startBox() {
        flows.push(new Flow());
    }

    public void endBox() {
        List<Part> box = endFlow();
        Flow around = flows.peek();
        (around.open ? around.anchored : around.parts).addAll(box);
    }

    /** A footnote or endnote begins. */
    public void startNote() {
        flows.push(new Flow());
    }

    public void endNote() {
        notes.addAll(endFlow());
    }

    public void startTable() {
        if (!flows.peek().open) {
            endParagraph(0);
        }
        tables.push(new TableBuilder(place("table " + ++tableCount), limits.columns()));
    }

    public void startRow() {
        TableBuilder table = table();
        table.startRow(line > 0 ? place("") : table.place() + ", row " + table.nextRow());
    }

    /** @param columns how many columns it covers, @param rows how many rows, where the format says so at its first row */
    public void startCell(int columns, int rows) {
        piece();
        table().startCell(columns, rows);
        flows.push(new Flow());
    }

    /** The cell goes on with that of an earlier row in the same column. @return whether there is one */
    public boolean continueCell(int columns) {
        return table().continueCell(columns);
    }

    public void endCell() {
        endCell(1);
    }

    /** @param times how often the cell stands beside itself */
    public void endCell(int times) {
        table().endCell(endFlow());
        for (int i = 1; i < times && table().repeatCell(); i++) {
            piece();
        }
    }

    public void endRow() {
        endRow(1);
    }

    /** @param times how often the row stands below itself; blank rows stand once */
    public void endRow(int times) {
        TableBuilder table = table();
        table.endRow();
        for (int i = 1; i < times && !table.isLastRowBlank(); i++) {
            table.repeatRow(line > 0 ? place("") : table.place() + ", row " + table.nextRow());
            for (int cell = 0; cell < table.lastWidth(); cell++) {
                piece();
            }
        }
    }

    /** Drops the row that stands open. */
    public void dropRow() {
        table().dropRow();
    }

    public void endTable() {
        Flow flow = flows.peek();
        List<Part> parts = tables.pop().finish();
        (flow.open ? flow.anchored : flow.parts).addAll(parts);
    }

    private TableBuilder table() {
        if (tables.isEmpty()) {
            throw new UnreadableContentException("read.document.broken");
        }
        return tables.peek();
    }

    private List<Part> endFlow() {
        endParagraph(0);
        return flows.pop().parts;
    }

    private void piece() {
        if (++pieces > MOST_PIECES) {
            throw new UnreadableContentException("read.document.too-many", MOST_PIECES);
        }
    }

    private String place(String within) {
        return line > 0 ? "line " + line : page > 0 ? "page " + page + ", " + within : within;
    }

    /** The document; what still stands open ends. */
    public TextDocument finish() {
        endParagraph(0);
        List<Part> all = new ArrayList<>(flows.peek().parts);
        all.addAll(notes);
        return new TextDocument(all);
    }
}
