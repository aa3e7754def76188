package tw.kaohe.reading.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Goes through what a page draws and keeps its text and lines. Images are measured, never decoded; colours, clips and patterns
 * play no part. Serves one file, page after page.
 */
final class PageScan extends PDFStreamEngine {
    private final Budget budget;
    private final PdfStreams streams;
    private final SymbolFonts symbols;
    private final Deque<Marked> marked = new ArrayDeque<>();
    private List<Turned.Raw> text;
    private Paths paths;
    private PageFrame frame;
    private float images;
    private int unreadable;
    private int headers;

    /** A stretch of content with a note; its actual text replaces what is drawn. */
    private record Marked(String actual, boolean header, int from) {
    }

    PageScan(Budget budget, PdfStreams streams, SymbolFonts symbols) {
        this.budget = budget;
        this.streams = streams;
        this.symbols = symbols;
        List.of(new BeginText(this), new EndText(this), new SetFontAndSize(this), new ShowText(this), new ShowTextAdjusted(this),
            new ShowTextLine(this), new ShowTextLineAndSpace(this), new MoveText(this), new MoveTextSetLeading(this), new NextLine(this),
            new SetCharSpacing(this), new SetTextHorizontalScaling(this), new SetTextLeading(this), new SetTextRenderingMode(this),
            new SetTextRise(this), new SetWordSpacing(this), new SetMatrix(this), new Concatenate(this), new Save(this), new Restore(this),
            new SetGraphicsStateParameters(this), new BeginMarkedContentSequence(this), new BeginMarkedContentSequenceWithProperties(this),
            new EndMarkedContentSequence(this), new FormOperator(this)).forEach(this::addOperator);
        PathOperator.PATHS.forEach(name -> addOperator(new PathOperator(this, name)));
    }

    /**
     * @param fields text of form fields, at their places in the page's own coordinates
     * @throws IOException where the page is damaged
     */
    PageMarks scan(PDPage page, int number, List<FormFields.Entry> fields) throws IOException {
        text = new ArrayList<>();
        paths = new Paths();
        marked.clear();
        images = 0;
        unreadable = 0;
        headers = 0;
        frame = PageFrame.of(page);
        streams.check(page);
        processPage(page);
        fields.forEach(this::field);
        int main = Turned.main(text);
        Turned turned = new Turned(frame.width(), frame.height());
        boolean sideways = main % 2 == 1;
        return new PageMarks(number, sideways ? frame.height() : frame.width(), sideways ? frame.width() : frame.height(),
            turned.upright(text, main, false), turned.upright(text, main, true), turn(paths.horizontal(), paths.vertical(), main),
            turn(paths.vertical(), paths.horizontal(), main), images, paths.hasOutlines(), unreadable);
    }

    /** Lines of the page after it has been turned; those of the other direction change into them on a quarter turn. */
    private List<Ruling> turn(List<Ruling> same, List<Ruling> other, int main) {
        boolean horizontal = same == paths.horizontal();
        List<Ruling> from = main % 2 == 0 ? same : other;
        float across = horizontal == (main % 2 == 0) ? frame.height() : frame.width();
        float along = horizontal == (main % 2 == 0) ? frame.width() : frame.height();
        boolean mirrorAt = main == 2 || main == 1 && horizontal || main == 3 && !horizontal;
        boolean mirrorAlong = main == 2 || main == 1 && !horizontal || main == 3 && horizontal;
        return from.stream().map(r -> new Ruling(mirrorAt ? across - r.at() : r.at(), mirrorAlong ? along - r.to() : r.from(),
            mirrorAlong ? along - r.from() : r.to())).toList();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.glyph();
        Point2D.Float end = matrix.transformPoint(displacement.getX(), displacement.getY());
        float[] from = frame.seen(matrix.getTranslateX(), matrix.getTranslateY());
        float[] to = frame.seen(end.x, end.y);
        float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
        int turns = to[0] == from[0] && to[1] == from[1] ? 0 : Turned.turns(to[0] - from[0], to[1] - from[1]);
        if (headers > 0 || turns < 0 || size < 0.5f || !Float.isFinite(size)) {
            return;
        }
        String characters = symbols.text(font, code, font.toUnicode(code));
        if (characters.equals(SymbolFonts.UNKNOWN)) {
            unreadable++;
        }
        boolean hidden = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
        text.add(new Turned.Raw(characters, from[0], from[1], to[0], to[1], size, turns, hidden));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        boolean header = properties != null && COSName.ARTIFACT.equals(tag) && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
        headers += header ? 1 : 0;
        marked.push(new Marked(actual, header, text.size()));
    }

    @Override
    public void endMarkedContentSequence() {
        Marked done = marked.poll();
        if (done == null) {
            return;
        }
        headers -= done.header() ? 1 : 0;
        if (done.actual() != null && text.size() > done.from()) {
            List<Turned.Raw> drawn = text.subList(done.from(), text.size());
            Turned.Raw first = drawn.get(0);
            Turned.Raw last = drawn.get(drawn.size() - 1);
            boolean oneLine = drawn.stream().allMatch(raw -> raw.turns() == first.turns() && (first.turns() % 2 == 0 ? raw.y() == first.y() : raw.x() == first.x()));
            if (oneLine) {
                drawn.clear();
                text.add(new Turned.Raw(SymbolFonts.plain(done.actual()), first.x(), first.y(), last.endX(), last.endY(), first.size(), first.turns(), first.hidden()));
            }
        }
    }

    private void field(FormFields.Entry entry) {
        float[] from = frame.seen(entry.x(), entry.y());
        float[] to = frame.seen(entry.x() + entry.width(), entry.y());
        int turns = Math.max(0, Turned.turns(to[0] - from[0], to[1] - from[1]));
        text.add(new Turned.Raw(entry.text(), from[0], from[1], to[0], to[1], entry.size(), turns, false));
    }

    /** An image fills the unit square of its coordinates. */
    void image() {
        Matrix m = getGraphicsState().getCurrentTransformationMatrix();
        float area = Math.abs(m.getScaleX() * m.getScaleY() - m.getShearX() * m.getShearY());
        images += Math.min(1, area / (frame.width() * frame.height()));
    }

    PdfStreams streams() {
        return streams;
    }

    /** An operator of paths with its numbers. */
    void path(String operator, float[] n) {
        switch (operator) {
            case "m" -> paths.move(at(n, 0)[0], at(n, 0)[1]);
            case "l" -> paths.line(at(n, 0)[0], at(n, 0)[1]);
            case "c" -> paths.curve(at(n, 4)[0], at(n, 4)[1]);
            case "v", "y" -> paths.curve(at(n, 2)[0], at(n, 2)[1]);
            case "h" -> paths.close();
            case "re" -> rectangle(n);
            case "n" -> paths.discard();
            default -> {
                boolean stroke = "SsBb".indexOf(operator.charAt(0)) >= 0;
                if (operator.charAt(0) == 's' || operator.charAt(0) == 'b') {
                    paths.close();
                }
                paths.paint(stroke, !stroke || operator.charAt(0) == 'B' || operator.charAt(0) == 'b');
            }
        }
    }

    private void rectangle(float[] n) {
        if (n.length >= 4) {
            float[] a = at(new float[] {n[0], n[1]}, 0);
            float[] b = at(new float[] {n[0] + n[2], n[1]}, 0);
            float[] c = at(new float[] {n[0] + n[2], n[1] + n[3]}, 0);
            float[] d = at(new float[] {n[0], n[1] + n[3]}, 0);
            paths.rectangle(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]);
        }
    }

    private float[] at(float[] n, int from) {
        if (n.length < from + 2) {
            return new float[] {Float.NaN, Float.NaN};
        }
        Point2D.Float point = getGraphicsState().getCurrentTransformationMatrix().transformPoint(n[from], n[from + 1]);
        return frame.seen(point.x, point.y);
    }
}
