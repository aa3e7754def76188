package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What was filled into the fields of a form (表單欄位), and what was typed onto the page, as text at its place. A check box is
 * ☑ or □. How a field looks in the file plays no part: programs often leave that out.
 */
final class FormFields {
    static final String TICKED = "☑";
    static final String EMPTY = "□";
    private static final int HIDDEN = 2;
    private static final int PUSH_BUTTON = 1 << 16;
    private static final int DEEPEST = 16;
    private static final int MOST = 20_000;
    private static final float LARGEST = 12f;
    private static final float LEADING = 1.2f;

    private FormFields() {
    }

    /** Text with the left end of its baseline in the page's own coordinates. */
    record Entry(String text, float x, float y, float width, float size) {
    }

    static List<Entry> of(PDPage page) {
        List<Entry> entries = new ArrayList<>();
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size() && entries.size() < MOST; i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && (annotation.getInt(COSName.F, 0) & HIDDEN) == 0
                && annotation.getCOSArray(COSName.RECT) != null) {
                place(value(annotation), new PDRectangle(annotation.getCOSArray(COSName.RECT)), entries);
            }
        }
        return entries;
    }

    private static String value(COSDictionary annotation) {
        String kind = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
        if (kind.equals("FreeText")) {
            return annotation.getString(COSName.CONTENTS, "");
        }
        COSBase type = kind.equals("Widget") ? inherited(annotation, COSName.FT) : null;
        COSBase value = type == null ? null : inherited(annotation, COSName.V);
        if (COSName.BTN.equals(type)) {
            COSBase flags = inherited(annotation, COSName.FF);
            boolean push = flags instanceof org.apache.pdfbox.cos.COSNumber number && (number.intValue() & PUSH_BUTTON) != 0;
            return push ? "" : isOn(annotation, value) ? TICKED : EMPTY;
        }
        return COSName.TX.equals(type) || COSName.CH.equals(type) ? text(value) : "";
    }

    private static boolean isOn(COSDictionary annotation, COSBase value) {
        COSName state = annotation.getCOSName(COSName.AS);
        if (state != null) {
            return !state.equals(COSName.Off);
        }
        COSDictionary appearance = annotation.getCOSDictionary(COSName.AP);
        COSDictionary normal = appearance == null ? null : appearance.getCOSDictionary(COSName.N);
        return value instanceof COSName name && !name.equals(COSName.Off) && normal != null && normal.containsKey(name);
    }

    private static String text(COSBase value) {
        if (value instanceof COSString string) {
            return string.getString();
        }
        if (value instanceof COSArray array) {
            return array.toList().stream().map(FormFields::text).collect(Collectors.joining("、"));
        }
        return value instanceof COSStream stream && stream.getLength() < 1 << 16 ? stream.toTextString() : "";
    }

    private static COSBase inherited(COSDictionary field, COSName key) {
        COSDictionary at = field;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static void place(String value, PDRectangle box, List<Entry> entries) {
        List<String> lines = value.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        float size = Math.max(1, Math.min(LARGEST, box.getHeight() / Math.max(1, lines.size()) / LEADING));
        for (int i = 0; i < lines.size(); i++) {
            float middle = lines.size() == 1 ? box.getLowerLeftY() + box.getHeight() / 2 : box.getUpperRightY() - size * LEADING * (i + 0.5f);
            float width = Math.min(Math.max(1, box.getWidth()), lines.get(i).length() * size);
            entries.add(new Entry(lines.get(i), box.getLowerLeftX(), middle - size * 0.35f, width, size));
        }
    }
}
