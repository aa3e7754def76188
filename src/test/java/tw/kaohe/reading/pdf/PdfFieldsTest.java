package tw.kaohe.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;

/** Fields of a form, and what was typed onto a page, are read at their places. */
class PdfFieldsTest {

    private static void annotation(DrawnPdf pdf, COSDictionary annotation, double x, double y) {
        annotation.setItem(COSName.RECT, new COSArray(List.<COSBase>of(new COSFloat((float) x), new COSFloat((float) (841.89 - y - 6)),
            new COSFloat((float) x + 60), new COSFloat((float) (841.89 - y + 6)))));
        COSArray all = pdf.lastPage().getCOSObject().getCOSArray(COSName.ANNOTS);
        if (all == null) {
            all = new COSArray();
            pdf.lastPage().getCOSObject().setItem(COSName.ANNOTS, all);
        }
        all.add(annotation);
    }

    private static COSDictionary field(COSName type, COSBase value) {
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setItem(COSName.FT, type);
        field.setItem(COSName.V, value);
        return field;
    }

    private static COSDictionary box(boolean ticked) {
        COSDictionary box = field(COSName.BTN, COSName.getPDFName(ticked ? "Yes" : "Off"));
        box.setItem(COSName.AS, COSName.getPDFName(ticked ? "Yes" : "Off"));
        return box;
    }

    @Test
    void readsBoxesTextsAndChoices() {
        DrawnPdf pdf = new DrawnPdf().page().grid(60, 100, List.of(List.of("Item", "Done", "By"), List.of("Desk", "", ""), List.of("Chair", "", "")));
        annotation(pdf, box(true), 170, 130);
        annotation(pdf, box(false), 170, 150);
        annotation(pdf, field(COSName.TX, new COSString("員工A01")), 264, 130);
        annotation(pdf, field(COSName.CH, new COSArray(List.<COSBase>of(new COSString("員工B01"), new COSString("員工B02")))), 264, 150);
        assertEquals("[Item|Done|By][Desk|☑|員工A01][Chair|□|員工B01、員工B02]", PdfLayoutTest.told(pdf.bytes()));
    }

    @Test
    void takesValuesFromAFieldAboveAndLeavesButtonsAndHiddenOnesOut() {
        DrawnPdf pdf = new DrawnPdf().page().text(60, 100, "Name:");
        COSDictionary widget = new COSDictionary();
        widget.setItem(COSName.SUBTYPE, COSName.WIDGET);
        widget.setItem(COSName.PARENT, field(COSName.TX, new COSString("Somebody")));
        annotation(pdf, widget, 100, 97);
        COSDictionary push = field(COSName.BTN, COSName.getPDFName("Off"));
        push.setInt(COSName.FF, 1 << 16);
        annotation(pdf, push, 200, 97);
        COSDictionary hidden = field(COSName.TX, new COSString("hidden"));
        hidden.setInt(COSName.F, 2);
        annotation(pdf, hidden, 300, 97);
        assertEquals("Name: Somebody", PdfLayoutTest.told(pdf.bytes()));
    }

    @Test
    void readsWhatWasTypedOntoThePage() {
        DrawnPdf pdf = new DrawnPdf().page().grid(60, 100, List.of(List.of("Item", "Done"), List.of("Desk", "")));
        COSDictionary typed = new COSDictionary();
        typed.setName(COSName.SUBTYPE, "FreeText");
        typed.setString(COSName.CONTENTS, "V");
        annotation(pdf, typed, 170, 130);
        assertEquals("[Item|Done][Desk|V]", PdfLayoutTest.told(pdf.bytes()));
    }
}
