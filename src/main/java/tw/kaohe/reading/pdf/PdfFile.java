package tw.kaohe.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.PdfLimits;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.UnreadableContentException;
import tw.kaohe.reading.document.TextDocument;

/**
 * A PDF file as a document. Pages that are only pictures of paper are named, since nobody has read them; scripts and attached files
 * are never opened.
 */
public final class PdfFile {
    private static final int NAMED = 12;
    private final byte[] bytes;
    private final PdfLimits limits;
    private final FactCollector out;
    private final List<Integer> scans = new ArrayList<>();
    private final List<Integer> recognised = new ArrayList<>();
    private final List<Integer> broken = new ArrayList<>();
    private long glyphs;
    private long unreadable;

    static {
        FontMappers.set(new BundledFonts());
    }

    /** @param out takes what is lost or worth knowing */
    public PdfFile(byte[] bytes, ReadingLimits limits, FactCollector out) {
        this.bytes = bytes;
        this.limits = limits.pdf();
        this.out = out;
    }

    /** @throws UnreadableContentException where no page of it can be read */
    public TextDocument document() {
        PdfStreams streams = new PdfStreams(limits.streamBytes());
        streams.check(bytes);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(limits.streamBytes() * 2).streamCache)) {
            return read(document, streams);
        } catch (InvalidPasswordException e) {
            throw new UnreadableContentException("read.encrypted");
        } catch (IOException e) {
            throw new UnreadableContentException("read.pdf.broken");
        }
    }

    private TextDocument read(PDDocument document, PdfStreams streams) {
        List<PageText> pages = pages(document, streams);
        report();
        if (pages.stream().allMatch(p -> p.elements().isEmpty())) {
            throw refusal(document);
        }
        if (unreadable * 2 > glyphs) {
            throw new UnreadableContentException("read.pdf.no-characters");
        }
        if (isPlaceholder(document) && pages.size() == 1) {
            throw new UnreadableContentException("read.pdf.xfa");
        }
        return Assembly.of(Aligned.of(Furniture.without(pages)));
    }

    private List<PageText> pages(PDDocument document, PdfStreams streams) {
        List<PageText> pages = new ArrayList<>();
        Budget budget = new Budget(limits);
        PageScan scan = new PageScan(budget, streams, SymbolFonts.load());
        int number = 0;
        try {
            int count = document.getNumberOfPages();
            for (PDPage page : document.getPages()) {
                number++;
                if (number > limits.pages()) {
                    out.damage("read.pdf.pages", count, limits.pages());
                    break;
                }
                budget.time();
                page(page, number, scan, pages);
            }
        } catch (UnreadableContentException e) {
            if (pages.isEmpty()) {
                throw e;
            }
            out.damage("read.pdf.stopped", number);
            out.damage(e.reason());
        } catch (RuntimeException malformed) {
            // PDFBox trips over a malformed tree of pages in many ways.
            broken.add(number + 1);
        }
        return pages;
    }

    private void page(PDPage page, int number, PageScan scan, List<PageText> pages) {
        try {
            PageMarks marks = scan.scan(page, number, FormFields.of(page));
            glyphs += marks.glyphs().size() + marks.hidden().size();
            unreadable += marks.unreadable();
            if (marks.hasRecognisedText()) {
                recognised.add(number);
                pages.add(PageLayout.of(marks.withGlyphs(marks.hidden())));
            } else {
                if (marks.isScan()) {
                    scans.add(number);
                }
                pages.add(PageLayout.of(marks));
            }
        } catch (UnreadableContentException e) {
            throw e;
        } catch (IOException | RuntimeException malformed) {
            // PDFBox trips over malformed pages in many ways; the other pages are still good.
            broken.add(number);
        }
    }

    private void report() {
        if (!scans.isEmpty()) {
            out.damage("read.pdf.scanned-pages", named(scans));
        }
        if (!broken.isEmpty()) {
            out.damage("read.pdf.broken-pages", named(broken));
        }
        if (!recognised.isEmpty()) {
            out.remark("read.pdf.recognised", named(recognised));
        }
    }

    private UnreadableContentException refusal(PDDocument document) {
        if (isPlaceholder(document)) {
            return new UnreadableContentException("read.pdf.xfa");
        }
        return new UnreadableContentException(!scans.isEmpty() ? "read.pdf.scan" : !broken.isEmpty() ? "read.pdf.broken" : "read.empty");
    }

    /** Whether the file is a form whose pages only a program of its maker can draw (XFA). */
    private static boolean isPlaceholder(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = root.getCOSDictionary(COSName.ACRO_FORM);
        return form != null && form.containsKey(COSName.XFA) && (form.getCOSArray(COSName.FIELDS) == null || form.getCOSArray(COSName.FIELDS).size() == 0);
    }

    private static String named(List<Integer> pages) {
        String shown = String.join("、", pages.stream().limit(NAMED).map(String::valueOf).toList());
        return pages.size() > NAMED ? shown + "…" : shown;
    }
}
