package tw.kaohe.reading.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The visible part of a page and how it is turned for the reader.
 *
 * @param width  as seen
 * @param height as seen
 */
record PageFrame(float left, float bottom, float width, float height, int rotation) {
    private static final float SMALLEST = 1f;

    static PageFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        int rotation = page.getRotation();
        boolean sideways = rotation % 180 != 0;
        float width = Math.max(SMALLEST, box.getWidth());
        float height = Math.max(SMALLEST, box.getHeight());
        return new PageFrame(box.getLowerLeftX(), box.getLowerLeftY(), sideways ? height : width, sideways ? width : height, rotation);
    }

    /** Where a reader sees a point of the page's own coordinates. */
    float[] seen(float x, float y) {
        float right = x - left;
        float up = y - bottom;
        return switch (rotation) {
            case 90 -> new float[] {up, right};
            case 180 -> new float[] {width - right, up};
            case 270 -> new float[] {width - up, height - right};
            default -> new float[] {right, height - up};
        };
    }
}
