package tw.kaohe.report.odf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same workbook as XLSX, for officers whose program knows no ODS. Texts stand in their cells, not in a shared table. */
public final class XlsxFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** Hundredths of a point in a millimetre. */
    private static final int POINTS = 283;
    private final About about;
    private final List<Sheet> sheets;

    public XlsxFile(About about, List<Sheet> sheets) {
        this.about = about;
        this.sheets = List.copyOf(sheets);
    }

    /** Leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        FixedZip zip = new FixedZip(out, about.moment());
        zip.add("[Content_Types].xml", this::types);
        zip.add("_rels/.rels", xml -> xml.open("Relationships", "xmlns", RELATIONS)
            .empty("Relationship", "Id", "rId1", "Type", OFFICE + "/officeDocument", "Target", "xl/workbook.xml")
            .empty("Relationship", "Id", "rId2", "Type", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "Target", "docProps/core.xml").close());
        zip.add("docProps/core.xml", this::core);
        zip.add("xl/workbook.xml", this::workbook);
        zip.add("xl/_rels/workbook.xml.rels", this::relations);
        zip.add("xl/styles.xml", xml -> xml.raw(StyleSheet.of("xlsx-styles.xml", java.util.Map.of())));
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            zip.add("xl/worksheets/sheet" + (i + 1) + ".xml", xml -> sheet(xml, sheet));
        }
        zip.finish();
    }

    private void types(XmlOut xml) {
        xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
            .empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
            .empty("Default", "Extension", "xml", "ContentType", "application/xml")
            .empty("Override", "PartName", "/xl/workbook.xml", "ContentType", TYPE + "sheet.main+xml")
            .empty("Override", "PartName", "/xl/styles.xml", "ContentType", TYPE + "styles+xml")
            .empty("Override", "PartName", "/docProps/core.xml", "ContentType", "application/vnd.openxmlformats-package.core-properties+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.empty("Override", "PartName", "/xl/worksheets/sheet" + i + ".xml", "ContentType", TYPE + "worksheet+xml");
        }
        xml.close();
    }

    private void core(XmlOut xml) {
        xml.open("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.leaf("dc:title", about.title()).leaf("dc:creator", "Kaohe");
        xml.leaf("dcterms:created", about.moment().toInstant().toString(), "xsi:type", "dcterms:W3CDTF").close();
    }

    private void relations(XmlOut xml) {
        xml.open("Relationships", "xmlns", RELATIONS).empty("Relationship", "Id", "rIdS", "Type", OFFICE + "/styles", "Target", "styles.xml");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.empty("Relationship", "Id", "rId" + i, "Type", OFFICE + "/worksheet", "Target", "worksheets/sheet" + i + ".xml");
        }
        xml.close();
    }

    private void workbook(XmlOut xml) {
        xml.open("workbook", "xmlns", MAIN, "xmlns:r", OFFICE).open("sheets");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.empty("sheet", "name", sheets.get(i - 1).name(), "sheetId", i, "r:id", "rId" + i);
        }
        xml.close().open("definedNames");
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            String name = "'" + sheet.name().replace("'", "''") + "'!";
            xml.leaf("definedName", name + "$A$1:$" + Sheet.column(sheet.widths().size() - 1) + "$" + Math.max(1, sheet.rows().size()),
                "name", "_xlnm.Print_Area", "localSheetId", i);
            if (sheet.header() >= 0) {
                xml.leaf("definedName", name + "$" + (sheet.header() + 1) + ":$" + (sheet.header() + 1), "name", "_xlnm.Print_Titles", "localSheetId", i);
            }
        }
        xml.close().close();
    }

    private static void sheet(XmlOut xml, Sheet sheet) {
        xml.open("worksheet", "xmlns", MAIN).open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
        xml.open("sheetViews").open("sheetView", "workbookViewId", "0");
        panes(xml, sheet);
        xml.close().close().open("cols");
        for (int i = 0; i < sheet.widths().size(); i++) {
            xml.empty("col", "min", i + 1, "max", i + 1, "width", sheet.widths().get(i) / 2, "customWidth", "1");
        }
        xml.close().open("sheetData");
        List<String> merged = new ArrayList<>();
        boolean form = sheet.isForm();
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<Sheet.Cell> cells = sheet.rows().get(i);
            row(xml, i + 1, cells, sheet.height(cells) * POINTS, form, merged);
        }
        xml.close();
        if (sheet.locked()) {
            xml.empty("sheetProtection", "sheet", "1", "objects", "1", "scenarios", "1", "formatColumns", "0", "formatRows", "0");
        }
        if (!merged.isEmpty()) {
            xml.open("mergeCells", "count", merged.size());
            merged.forEach(range -> xml.empty("mergeCell", "ref", range));
            xml.close();
        }
        checks(xml, sheet);
        xml.empty("pageMargins", "left", "0.4", "right", "0.4", "top", "0.5", "bottom", "0.6", "header", "0.3", "footer", "0.3");
        xml.empty("pageSetup", "paperSize", "9", "orientation", sheet.landscape() ? "landscape" : "portrait", "fitToWidth", "1", "fitToHeight", "0");
        xml.open("headerFooter").leaf("oddFooter", "&C&P / &N").close().close();
    }

    private static void panes(XmlOut xml, Sheet sheet) {
        int rows = sheet.header() + 1;
        int columns = sheet.keptColumns();
        if (rows > 0) {
            xml.empty("pane", "xSplit", columns > 0 ? columns : null, "ySplit", rows, "topLeftCell", Sheet.column(columns) + (rows + 1),
                "activePane", columns > 0 ? "bottomRight" : "bottomLeft", "state", "frozen");
        }
    }

    /** @param height in hundredths of a point */
    private static void row(XmlOut xml, int number, List<Sheet.Cell> cells, int height, boolean form, List<String> merged) {
        xml.open("row", "r", number, "ht", new BigDecimal(height).movePointLeft(2).toPlainString(), "customHeight", form ? null : "1");
        int column = 0;
        for (Sheet.Cell cell : cells) {
            cell(xml, Sheet.column(column) + number, cell);
            for (int i = 1; i < cell.span(); i++) {
                xml.empty("c", "r", Sheet.column(column + i) + number, "s", cell.look().ordinal() + 1);
            }
            if (cell.span() > 1) {
                merged.add(Sheet.column(column) + number + ":" + Sheet.column(column + cell.span() - 1) + number);
            }
            column += cell.span();
        }
        xml.close();
    }

    private static void cell(XmlOut xml, String place, Sheet.Cell cell) {
        int style = cell.look().ordinal() + 1;
        if (cell.number() != null) {
            xml.open("c", "r", place, "s", style).leaf("v", cell.number().toString()).close();
        } else if (cell.text() == null || cell.text().isEmpty()) {
            xml.empty("c", "r", place, "s", style);
        } else {
            xml.open("c", "r", place, "s", style, "t", "inlineStr").open("is").leaf("t", cell.text(), "xml:space", "preserve").close().close();
        }
    }

    private static void checks(XmlOut xml, Sheet sheet) {
        Map<Sheet.Check, Sheet.Range> checks = sheet.checks();
        if (checks.isEmpty()) {
            return;
        }
        xml.open("dataValidations", "count", checks.size());
        checks.forEach((check, range) -> {
            String column = Sheet.column(range.column());
            xml.open("dataValidation", "type", check.choices().isEmpty() ? "custom" : "list", "allowBlank", "1", "showInputMessage", "1", "showErrorMessage", "1",
                "error", check.refusal(), "prompt", check.hint(), "sqref", column + (range.first() + 1) + ":" + column + (range.last() + 1));
            xml.leaf("formula1", check.choices().isEmpty() ? check.isDay(column + (range.first() + 1), ',') : "\"" + String.join(",", check.choices()) + "\"");
            xml.close();
        });
        xml.close();
    }
}
