package tw.kaohe.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.w3c.dom.Document;

/**
 * Sets a page on sheets of A4. The document carries the as-of moment (基準時刻) as its date and takes its identity from it, so
 * that the same report gives the same bytes. Nothing is loaded from anywhere: addresses in a page lead nowhere.
 */
public final class PdfSheets {
    private static final String PRODUCER = "Kaohe";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private final PdfFonts fonts;

    static {
        System.setProperty("java.awt.headless", "true");
        XRLog.setLoggingEnabled(false);
    }

    public PdfSheets(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Leaves {@code out} open.
     *
     * @param date the document's date
     */
    public void write(Document page, OffsetDateTime date, OutputStream out) throws IOException {
        try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument pdf = renderer.createPDFKeepOpen()) {
                colours(pdf);
                date(pdf, date);
                pdf.save(out);
            }
        }
        out.flush();
    }

    private PdfRendererBuilder builder(Document page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, null);
        builder.useFont(fonts.regular().toFile(), PdfFonts.family(0), REGULAR, FontStyle.NORMAL, true);
        builder.useFont(fonts.bold().toFile(), PdfFonts.family(0), BOLD, FontStyle.NORMAL, true);
        for (int i = 0; i < fonts.further().size(); i++) {
            builder.useFont(fonts.further().get(i).toFile(), PdfFonts.family(i + 1), REGULAR, FontStyle.NORMAL, true);
        }
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUriResolver((base, address) -> null);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer(PRODUCER);
        return builder;
    }

    /** The colour profile without the name of a platform (bytes 40 to 43): each Java writes its own there, also into a profile it is given. */
    private static void colours(PDDocument pdf) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        Arrays.fill(profile, 40, 44, (byte) 0);
        PDStream stream = new PDStream(pdf.getDocumentCatalog().getOutputIntents().get(0).getDestOutputIntent());
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(profile);
        }
    }

    /** The date in the information and in the metadata, which PDF/A wants to be equal. */
    private static void date(PDDocument pdf, OffsetDateTime date) throws IOException {
        Calendar calendar = GregorianCalendar.from(date.toZonedDateTime());
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.setDocumentId(date.toEpochSecond());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        try (InputStream stream = metadata.exportXMPMetadata()) {
            String xmp = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            String stamp = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").format(date);
            metadata.importXMPMetadata(xmp.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + stamp).getBytes(StandardCharsets.UTF_8));
        }
    }
}
