package tw.kaohe.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a PDF says, as tests ask for it. */
public final class ReadPdf implements AutoCloseable {
    private static final float MARGIN = 36;
    private final PDDocument pdf;

    public ReadPdf(byte[] bytes) throws IOException {
        this.pdf = Loader.loadPDF(bytes);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    public PDDocument document() {
        return pdf;
    }

    /** The text of each page, in the order in which it is drawn. */
    public List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(pdf).strip());
        }
        return pages;
    }

    /** The last line of each page as the eye reads it: its number. */
    public List<String> footers() throws IOException {
        List<String> footers = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            footers.add(stripper.getText(pdf).strip().lines().reduce("", (first, last) -> last).strip());
        }
        return footers;
    }

    /** Characters that stick out of the paper's margins or stand on another one: what a reader would see cut or smeared. */
    public List<String> spoilt() throws IOException {
        return spoilt(MARGIN);
    }

    /** @param margin in points, left and right */
    public List<String> spoilt(float margin) throws IOException {
        List<String> spoilt = new ArrayList<>();
        new PDFTextStripper() {
            private final Map<String, TextPosition> places = new TreeMap<>();

            @Override
            protected void startPage(org.apache.pdfbox.pdmodel.PDPage page) {
                places.clear();
            }

            @Override
            protected void processTextPosition(TextPosition text) {
                if (text.getUnicode().isBlank()) {
                    return;
                }
                if (text.getX() < margin || text.getX() + text.getWidth() > text.getPageWidth() - margin) {
                    spoilt.add("page " + getCurrentPageNo() + ": " + text.getUnicode() + " beyond the margin");
                }
                String place = Math.round(text.getX() / 2) + "," + Math.round(text.getY() / 2);
                if (places.put(place, text) != null) {
                    spoilt.add("page " + getCurrentPageNo() + ": " + text.getUnicode() + " on another character");
                }
            }
        }.getText(pdf);
        return spoilt;
    }

    /** Bookmarks, indented by level. */
    public String outline() {
        StringBuilder outline = new StringBuilder();
        outline(pdf.getDocumentCatalog().getDocumentOutline(), "", outline);
        return outline.toString();
    }

    private static void outline(PDOutlineNode node, String indent, StringBuilder outline) {
        for (PDOutlineItem item : node.children()) {
            outline.append(indent).append(item.getTitle()).append('\n');
            outline(item, indent + "  ", outline);
        }
    }

    /** How often each structure type occurs. */
    public Map<String, Integer> structure() {
        Map<String, Integer> types = new TreeMap<>();
        count(pdf.getDocumentCatalog().getStructureTreeRoot(), types);
        return types;
    }

    private static void count(PDStructureNode node, Map<String, Integer> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.merge(element.getStructureType(), 1, Integer::sum);
                count(element, types);
            }
        }
    }

    /** What veraPDF has against the document as PDF/A-2a and PDF/UA-1; nothing is what we want. */
    public static List<String> objections(byte[] bytes) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> objections = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour)) {
                for (TestAssertion found : Foundries.defaultInstance().createValidator(flavour, false).validate(parser).getTestAssertions()) {
                    if (found.getStatus() == TestAssertion.Status.FAILED) {
                        objections.add(flavour + " " + found.getRuleId().getClause() + ": " + found.getMessage() + " " + found.getLocation().getContext());
                    }
                }
            }
        }
        return objections;
    }
}
