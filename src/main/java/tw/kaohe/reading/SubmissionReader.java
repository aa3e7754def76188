package tw.kaohe.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.Message;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.log.FormItems;
import tw.kaohe.reading.office.DocxDocument;
import tw.kaohe.reading.office.OdsWorkbook;
import tw.kaohe.reading.office.OdtDocument;
import tw.kaohe.reading.office.WordDocument;
import tw.kaohe.reading.office.XlsxWorkbook;
import tw.kaohe.reading.pdf.PdfFile;
import tw.kaohe.reading.table.RowSink;
import tw.kaohe.reading.table.SheetInterpreter;
import tw.kaohe.reading.table.TableKinds;
import tw.kaohe.reading.zip.ZipContainer;

/**
 * Reads one submitted file (送審資料): bytes in, facts out. Whatever the file holds, the answer is a value that says what was
 * read, what was not, and why. Thread-safe; made once for an edition's log form.
 */
public final class SubmissionReader {
    private final LogForm form;
    private final FormItems items;
    private final ReadingLimits limits;
    private final TableKinds kinds = TableKinds.load();
    private final DocumentInterpreter documents;
    private final TextFileReader texts;

    public SubmissionReader(LogForm form, ReadingLimits limits, DocumentReader plans) {
        this.form = form;
        this.limits = limits;
        this.items = new FormItems(form);
        this.documents = new DocumentInterpreter(items, limits, kinds, plans);
        this.texts = new TextFileReader(items, form, limits, kinds, documents);
    }

    /**
     * @param displayPath the file's path as reports show it
     * @return never null; unreadable content is a status with its reason
     */
    public ReadFile read(Path file, String displayPath) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return ReadFile.ignored(new SourceFile(displayPath, null), Message.of("read.not-a-file"));
        }
        FileContent content;
        try {
            content = FileContent.of(file, limits.fileBytes());
        } catch (IOException e) {
            return ReadFile.unreadable(new SourceFile(displayPath, null), java.util.List.of(), Message.of("read.no-access"));
        }
        return content.bytes() == null
            ? ReadFile.unreadable(new SourceFile(displayPath, content.sha256()), java.util.List.of(), Message.of("read.too-large", limits.fileBytes() >> 20))
            : read(content.bytes(), new SourceFile(displayPath, content.sha256()));
    }

    /** Reads content that lies in no file of its own, e.g. what a rule's case states. */
    public ReadFile read(byte[] content, String displayPath) {
        return read(content, new SourceFile(displayPath, FileContent.of(content).sha256()));
    }

    private ReadFile read(byte[] bytes, SourceFile source) {
        FactCollector out = new FactCollector(source, limits.notes());
        try {
            read(bytes, out);
        } catch (UnreadableContentException e) {
            out.damage(e.reason());
        } catch (StackOverflowError tooDeep) {
            out.damage("read.too-deep", limits.depth());
        }
        return out.toReadFile();
    }

    private void read(byte[] bytes, FactCollector out) {
        switch (FormatSniffer.of(bytes)) {
            case EMPTY -> throw new UnreadableContentException("read.empty");
            case ZIP -> readZip(bytes, out);
            case TEXT -> texts.read(bytes, out);
            case OLE2 -> documents.take(new WordDocument(bytes, limits).read(), true, out);
            case PDF -> documents.take(new PdfFile(bytes, limits, out).document(), true, out);
            case RTF -> throw new UnreadableContentException("read.format.rtf");
            case IMAGE -> throw new UnreadableContentException("read.format.image");
            case OTHER_ARCHIVE -> out.passOver("read.archive");
            default -> throw new UnreadableContentException("read.format.program");
        }
    }

    private void readZip(byte[] bytes, FactCollector out) {
        ZipContainer zip;
        try {
            zip = ZipContainer.open(bytes, limits);
        } catch (UnreadableContentException e) {
            new DamagedZip(kinds, form, limits).kinds(bytes).forEach(out::kind);
            throw e;
        }
        switch (FormatSniffer.of(zip)) {
            case XLSX -> new XlsxWorkbook(zip, limits, out).read(rows(out));
            case ODS -> new OdsWorkbook(zip, limits, out).read(rows(out));
            case DOCX -> documents.take(new DocxDocument(zip, limits).read(), true, out);
            case ODT -> documents.take(new OdtDocument(zip, limits).read(), true, out);
            case ZIP -> out.passOver("read.archive");
            default -> throw new UnreadableContentException("read.format.odf");
        }
    }

    private RowSink rows(FactCollector out) {
        return new SheetInterpreter(out, kinds, items, limits, true);
    }
}
