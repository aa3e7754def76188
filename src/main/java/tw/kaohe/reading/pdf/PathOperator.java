package tw.kaohe.reading.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Hands an operator of paths or images to the page that is scanned, with its numbers. */
final class PathOperator extends OperatorProcessor {
    /** Every operator that builds or paints a path. */
    static final List<String> PATHS = List.of("m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    private final PageScan scan;
    private final String name;

    PathOperator(PageScan scan, String name) {
        super(scan);
        this.scan = scan;
        this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        float[] numbers = new float[operands.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : Float.NaN;
        }
        scan.path(name, numbers);
    }

    @Override
    public String getName() {
        return name;
    }
}
