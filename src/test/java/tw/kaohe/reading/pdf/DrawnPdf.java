package tw.kaohe.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws PDF pages for tests; places are points from the upper left corner. */
final class DrawnPdf {
    static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private PDPage page;

    static {
        PdfFile.class.getName();
    }

    @FunctionalInterface
    interface Drawing {
        void draw(PDPageContentStream content) throws IOException;
    }

    DrawnPdf page() {
        return with(() -> {
            if (content != null) {
                content.close();
            }
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        });
    }

    PDPage lastPage() {
        return page;
    }

    private interface Step {
        void run() throws IOException;
    }

    private DrawnPdf with(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DrawnPdf draw(Drawing drawing) {
        return with(() -> drawing.draw(content));
    }

    DrawnPdf text(double x, double y, String text) {
        return text(x, y, 10, text, RenderingMode.FILL);
    }

    DrawnPdf text(double x, double y, double size, String text, RenderingMode mode) {
        return with(() -> {
            content.beginText();
            content.setRenderingMode(mode);
            content.setFont(FONT, (float) size);
            content.setTextMatrix(Matrix.getTranslateInstance((float) x, HEIGHT - (float) y));
            content.showText(text);
            content.endText();
        });
    }

    /** Lines 14 points apart. */
    DrawnPdf lines(double x, double y, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + 14 * i, lines.get(i));
        }
        return this;
    }

    DrawnPdf line(double x1, double y1, double x2, double y2) {
        return with(() -> {
            content.moveTo((float) x1, HEIGHT - (float) y1);
            content.lineTo((float) x2, HEIGHT - (float) y2);
            content.stroke();
        });
    }

    /** A grid of 100 by 20 points a cell; texts stand in the cells. */
    DrawnPdf grid(double x, double y, List<List<String>> rows) {
        int columns = rows.get(0).size();
        for (int r = 0; r <= rows.size(); r++) {
            line(x, y + 20 * r, x + 100 * columns, y + 20 * r);
        }
        for (int c = 0; c <= columns; c++) {
            line(x + 100 * c, y, x + 100 * c, y + 20 * rows.size());
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                text(x + 100 * c + 4, y + 20 * r + 14, rows.get(r).get(c));
            }
        }
        return this;
    }

    /** A picture over the whole page, as scanners make it. */
    DrawnPdf scan() {
        return with(() -> {
            java.awt.image.BufferedImage paper = new java.awt.image.BufferedImage(40, 60, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            content.drawImage(LosslessFactory.createFromImage(document, paper), 0, 0, PDRectangle.A4.getWidth(), HEIGHT);
        });
    }

    byte[] bytes() {
        return protect(null, null);
    }

    /** @param user password that opening asks for; null for none */
    byte[] protect(String owner, String user) {
        try (document) {
            if (content != null) {
                content.close();
            }
            if (owner != null) {
                StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user == null ? "" : user, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
