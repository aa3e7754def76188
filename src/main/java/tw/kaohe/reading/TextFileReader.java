package tw.kaohe.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.html.HtmlPage;
import tw.kaohe.reading.json.JsonContent;
import tw.kaohe.reading.json.JsonFileReader;
import tw.kaohe.reading.log.FormItems;
import tw.kaohe.reading.table.CsvRows;
import tw.kaohe.reading.table.Delimiters;
import tw.kaohe.reading.table.MarkdownRows;
import tw.kaohe.reading.table.SheetInterpreter;
import tw.kaohe.reading.table.TableKinds;
import tw.kaohe.reading.table.UnquotedRows;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.TextEncoding;

/** Reads text files: JSON, HTML, delimited tables, Markdown and plain text; what is no table or log goes to the document reader. */
final class TextFileReader {
    private static final int HEAD = 1 << 16;
    private static final int LARGEST_DOCUMENT = 8 << 20;
    private final LogForm form;
    private final FormItems items;
    private final ReadingLimits limits;
    private final TableKinds kinds;
    private final DocumentInterpreter documents;
    private final Delimiters delimiters;

    TextFileReader(FormItems items, LogForm form, ReadingLimits limits, TableKinds kinds, DocumentInterpreter documents) {
        this.form = form;
        this.items = items;
        this.limits = limits;
        this.kinds = kinds;
        this.documents = documents;
        this.delimiters = new Delimiters(kinds, form);
    }

    void read(byte[] bytes, FactCollector out) {
        TextEncoding encoding = TextEncoding.of(bytes).orElseThrow(() -> new UnreadableContentException("read.binary"));
        String head = encoding.head(bytes, HEAD);
        if (CellText.isBlank(head) && bytes.length <= HEAD) {
            throw new UnreadableContentException("read.empty");
        }
        String start = head.stripLeading();
        if (isJson(start)) {
            new JsonFileReader(out, form).read(JsonContent.of(bytes, encoding, limits), rows(out, encoding));
        } else if (isHtml(start)) {
            html(bytes, encoding, out);
        } else {
            text(bytes, encoding, head, out);
        }
        if (encoding.damaged()) {
            out.damage("read.text.malformed", encoding.charset().name());
        }
    }

    /** An object, or an array of objects, arrays or texts; a bracket may also open a line of plain text. */
    private static boolean isJson(String start) {
        if (start.startsWith("[")) {
            String inside = start.substring(1).stripLeading();
            return inside.isEmpty() || "{[]\"".indexOf(inside.charAt(0)) >= 0;
        }
        return start.startsWith("{");
    }

    private static boolean isHtml(String start) {
        String lower = start.substring(0, Math.min(start.length(), 400)).toLowerCase(java.util.Locale.ROOT);
        return lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<?xml") && lower.contains("<html")
            || lower.matches("(?s)<(?:!--.*?-->\\s*<)?(?:table|body|head|meta|div|h1|title)\\b.*");
    }

    private void html(byte[] bytes, TextEncoding encoding, FactCollector out) {
        if (bytes.length > 4 * LARGEST_DOCUMENT) {
            throw new UnreadableContentException("read.document.too-large", 4 * LARGEST_DOCUMENT >> 20);
        }
        HtmlPage page = new HtmlPage(whole(bytes, encoding), limits);
        if (page.isErrorPage()) {
            throw new UnreadableContentException("read.html.error-page");
        }
        documents.take(page.document(), encoding.suspect(), out);
        if (page.isCut() && out.isRecognised()) {
            out.damage("read.html.cut");
        }
    }

    private void text(byte[] bytes, TextEncoding encoding, String head, FactCollector out) {
        Optional<Character> delimiter = delimiters.of(head);
        boolean small = bytes.length <= LARGEST_DOCUMENT;
        if (delimiter.isEmpty() || small && isPlan(bytes, encoding)) {
            if (!small) {
                throw new UnreadableContentException("read.document.too-large", LARGEST_DOCUMENT >> 20);
            }
            prose(bytes, encoding, head, out);
        } else if (delimiter.get() == '|') {
            String text = whole(bytes, encoding);
            MarkdownRows.read(split(text), text.endsWith("\n") || text.endsWith("\r"), rows(out, encoding), out);
        } else {
            csv(bytes, encoding, delimiter.get(), out);
        }
    }

    /** Line by line, because every table of millions of rows is asked. */
    private boolean isPlan(byte[] bytes, TextEncoding encoding) {
        return documents.isPlan(encoding.charset() == StandardCharsets.UTF_8 ? PlanMarks.candidates(bytes, encoding.skip())
            : new BufferedReader(encoding.open(bytes)).lines()::iterator);
    }

    private void csv(byte[] bytes, TextEncoding encoding, char delimiter, FactCollector out) {
        UnquotedRows unquoted = new UnquotedRows(delimiter);
        if (unquoted.canRead(encoding, limits.cellChars())) {
            unquoted.read(bytes, encoding.skip(), rows(out, encoding), out);
            return;
        }
        try (Reader reader = encoding.open(bytes)) {
            new CsvRows(delimiter, limits.cellChars()).read(reader, rows(out, encoding), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text without a known table: a document, or a table of no known kind, or nothing of ours. */
    private void prose(byte[] bytes, TextEncoding encoding, String head, FactCollector out) {
        if (isEncodedTwice(head)) {
            throw new UnreadableContentException("read.text.encoded-twice");
        }
        Optional<Character> regular = delimiters.regular(head);
        if (regular.isPresent() && !isPlan(bytes, encoding)) {
            csv(bytes, encoding, regular.get(), out);
        } else if (!documents.isDocument(TextDocument.ofLines(lines(bytes, encoding)), out)) {
            out.passOver("read.text.unknown");
        }
    }

    /** UTF-8 taken for Latin-1 and encoded once more: 機關 → æ©Ÿé—œ. */
    private static boolean isEncodedTwice(String head) {
        long latin = head.chars().filter(c -> c >= 0xC0 && c <= 0xFF).count();
        if (latin < 8) {
            return false;
        }
        byte[] once = head.getBytes(java.nio.charset.Charset.forName("windows-1252"));
        String twice = new String(once, StandardCharsets.UTF_8);
        return twice.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count() * 4 > latin;
    }

    private SheetInterpreter rows(FactCollector out, TextEncoding encoding) {
        return new SheetInterpreter(out, kinds, items, limits, encoding.suspect());
    }

    private static String whole(byte[] bytes, TextEncoding encoding) {
        return encoding.head(bytes, bytes.length);
    }

    private static List<String> lines(byte[] bytes, TextEncoding encoding) {
        return split(whole(bytes, encoding));
    }

    private static List<String> split(String text) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        boolean endsWithLineEnd = lines.length > 1 && lines[lines.length - 1].isEmpty();
        return Arrays.asList(lines).subList(0, endsWithLineEnd ? lines.length - 1 : lines.length);
    }
}
