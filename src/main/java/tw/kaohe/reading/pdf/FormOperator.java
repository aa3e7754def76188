package tw.kaohe.reading.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Goes into the reusable parts of a page; of an image only its size counts. */
final class FormOperator extends DrawObject {
    private static final int DEEPEST = 24;
    private final PageScan scan;

    FormOperator(PageScan scan) {
        super(scan);
        this.scan = scan;
    }

    @Override
    public void process(Operator operator, List<COSBase> arguments) throws IOException {
        PDResources resources = scan.getResources();
        if (scan.getLevel() > DEEPEST) {
            return;
        }
        if (!arguments.isEmpty() && arguments.get(0) instanceof COSName name && resources != null) {
            if (resources.isImageXObject(name)) {
                scan.image();
                return;
            }
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                COSStream stream = form.getCOSObject();
                scan.streams().check(stream);
                scan.streams().check(form.getResources());
            }
        }
        super.process(operator, arguments);
    }
}
