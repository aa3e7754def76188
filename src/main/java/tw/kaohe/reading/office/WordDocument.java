package tw.kaohe.reading.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.UnreadableContentException;
import tw.kaohe.reading.document.DocumentBuilder;
import tw.kaohe.reading.document.ListLevel;
import tw.kaohe.reading.document.TextDocument;

/**
 * A document of Word 97–2003 (DOC) as its reader sees it: with the numbers of lists, changes accepted, without hidden text and
 * field codes. Of the other files in the same container (XLS, PPT …) it says which one it is.
 */
public final class WordDocument {
    private static final int LARGEST = 48 << 20;
    private static final int BODY_TEXT = 9;
    private final byte[] bytes;
    private final DocumentBuilder out;
    private final WordLists lists = new WordLists();
    private WordText text;
    private String carried = "";

    public WordDocument(byte[] bytes, ReadingLimits limits) {
        this.bytes = bytes;
        this.out = new DocumentBuilder(limits);
    }

    /** @throws UnreadableContentException if it is encrypted, damaged, or no document of Word 97 or later */
    public TextDocument read() {
        if (bytes.length > LARGEST) {
            throw new UnreadableContentException("read.document.too-large", LARGEST >> 20);
        }
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            reject(container.getRoot());
            document(container.getRoot());
        } catch (UnreadableContentException ours) {
            throw ours;
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableContentException("read.encrypted");
        } catch (OldWordFileFormatException old) {
            throw new UnreadableContentException("read.format.old-word");
        } catch (IOException | RuntimeException damaged) {
            // The library answers damage with whatever its arithmetic ends in; every such answer means the same.
            throw new UnreadableContentException("read.document.broken");
        }
        return out.finish();
    }

    private static void reject(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableContentException("read.encrypted");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return;
        }
        boolean table = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
        boolean slides = root.hasEntryCaseInsensitive("PowerPoint Document");
        throw new UnreadableContentException(table ? "read.format.xls" : slides ? "read.format.ppt" : "read.format.ole2");
    }

    private void document(DirectoryNode root) throws IOException {
        try (HWPFDocument word = new HWPFDocument(root)) {
            text = new WordText(word);
            flow(word.getRange());
            out.text(takeCarried());
            out.endParagraph(0);
            flow(word.getMainTextboxRange());
            notes(word.getFootnoteRange());
            notes(word.getEndnoteRange());
        }
    }

    private void notes(Range range) {
        out.startNote();
        flow(range);
        out.endNote();
    }

    private void flow(Range range) {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                paragraph(paragraph);
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        boolean joined = text.isJoined(paragraph);
        String label = joined ? "" : lists.label(paragraph);
        out.startParagraph();
        String words = takeCarried() + text.of(paragraph);
        if (joined) {
            carried = words;
            out.dropParagraph();
        } else {
            out.text(ListLevel.before(words.strip(), label));
            int level = paragraph.getLvl();
            out.endParagraph(level >= 0 && level < BODY_TEXT ? level + 1 : 0);
        }
    }

    private String takeCarried() {
        String taken = carried;
        carried = "";
        return taken;
    }

    private void table(Table table) {
        List<Integer> edges = WordGrid.edges(table);
        out.startTable();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            out.startRow();
            for (int c = 0; c < row.numCells(); c++) {
                cell(row.getCell(c), edges);
            }
            out.endRow();
        }
        out.endTable();
    }

    /** A cell that another one on its left has taken in is gone; one that goes on with the cell above says nothing itself. */
    private void cell(TableCell cell, List<Integer> edges) {
        int columns = WordGrid.columns(cell, edges);
        boolean covered = cell.isMerged() && !cell.isFirstMerged();
        if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && out.continueCell(columns)) {
            return;
        }
        out.startCell(columns, 1);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs() && !covered; i++) {
            paragraphs.add(cell.getParagraph(i));
        }
        paragraphs.stream().filter(p -> !p.isTableRowEnd() && !p.isEmbeddedCellMark() || p.text().length() > 1).forEach(this::paragraph);
        out.text(takeCarried());
        out.endCell();
    }
}
