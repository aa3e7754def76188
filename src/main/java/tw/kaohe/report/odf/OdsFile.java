package tw.kaohe.report.odf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A workbook as OpenDocument spreadsheet (ODS): protected sheets, checks, a header that stays in view and is repeated in print. */
public final class OdsFile {
    private final About about;
    private final List<Sheet> sheets;
    private final Map<String, String> texts;

    /** @param texts of the styles: {@code footer1} to {@code footer3}, around page number and count */
    public OdsFile(About about, List<Sheet> sheets, Map<String, String> texts) {
        this.about = about;
        this.sheets = List.copyOf(sheets);
        this.texts = new java.util.HashMap<>(texts);
        this.texts.put("language", about.languageCode());
        this.texts.put("country", about.country());
    }

    /** Leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        new OdfFile("spreadsheet", about).write(out, xml -> xml.raw(StyleSheet.of("sheet-styles.xml", texts)), this::content, this::settings);
    }

    private void content(XmlOut xml) {
        xml.open("office:document-content", OdfFile.NAMES);
        automaticStyles(xml);
        xml.open("office:body").open("office:spreadsheet");
        checks(xml);
        for (Sheet sheet : sheets) {
            sheet(xml, sheet);
        }
        xml.close().close().close();
    }

    private void automaticStyles(XmlOut xml) {
        xml.open("office:automatic-styles");
        Set<Integer> widths = new LinkedHashSet<>();
        sheets.forEach(sheet -> widths.addAll(sheet.widths()));
        for (int width : widths) {
            xml.open("style:style", "style:name", "co" + width, "style:family", "table-column")
                .empty("style:table-column-properties", "style:column-width", width + "mm").close();
        }
        Set<Integer> heights = new TreeSet<>();
        sheets.stream().filter(sheet -> !sheet.isForm()).forEach(sheet -> sheet.rows().forEach(row -> heights.add(sheet.height(row))));
        xml.open("style:style", "style:name", "ro", "style:family", "table-row")
            .empty("style:table-row-properties", "style:use-optimal-row-height", "true").close();
        for (int height : heights) {
            xml.open("style:style", "style:name", "ro" + height, "style:family", "table-row")
                .empty("style:table-row-properties", "style:row-height", height + "mm", "style:use-optimal-row-height", "false").close();
        }
        for (String page : List.of("Portrait", "Landscape")) {
            xml.open("style:style", "style:name", page.toLowerCase(java.util.Locale.ROOT), "style:family", "table", "style:master-page-name", page)
                .empty("style:table-properties", "table:display", "true").close();
        }
        xml.close();
    }

    private void checks(XmlOut xml) {
        List<Map<Sheet.Check, Sheet.Range>> checks = sheets.stream().map(Sheet::checks).toList();
        if (checks.stream().allMatch(Map::isEmpty)) {
            return;
        }
        xml.open("table:content-validations");
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            checks.get(i).forEach((check, range) -> check(xml, sheet, check, range));
        }
        xml.close();
    }

    private static void check(XmlOut xml, Sheet sheet, Sheet.Check check, Sheet.Range range) {
        String cell = Sheet.column(range.column()) + (range.first() + 1);
        String condition = check.choices().isEmpty() ? "is-true-formula(" + check.isDay("[." + cell + "]", ';') + ")"
            : "cell-content-is-in-list(\"" + String.join("\";\"", check.choices()) + "\")";
        xml.open("table:content-validation", "table:name", check.name(), "table:condition", "of:" + condition, "table:allow-empty-cell", "true",
            "table:display-list", check.choices().isEmpty() ? "none" : "unsorted", "table:base-cell-address", quoted(sheet) + "." + cell);
        xml.open("table:help-message", "table:display", "true").leaf("text:p", check.hint()).close();
        xml.open("table:error-message", "table:display", "true", "table:message-type", "stop").leaf("text:p", check.refusal()).close();
        xml.close();
    }

    private static String quoted(Sheet sheet) {
        return "$'" + sheet.name().replace("'", "''") + "'";
    }

    private static void sheet(XmlOut xml, Sheet sheet) {
        int last = sheet.widths().size() - 1;
        String print = quoted(sheet) + ".$A$1:" + quoted(sheet) + ".$" + Sheet.column(last) + "$" + Math.max(1, sheet.rows().size());
        xml.open("table:table", "table:name", sheet.name(), "table:style-name", sheet.landscape() ? "landscape" : "portrait",
            "table:protected", sheet.locked() ? "true" : null, "table:print-ranges", print);
        for (int width : sheet.widths()) {
            xml.empty("table:table-column", "table:style-name", "co" + width);
        }
        boolean form = sheet.isForm();
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<Sheet.Cell> cells = sheet.rows().get(i);
            Integer height = form ? null : sheet.height(cells);
            if (i == sheet.header()) {
                xml.open("table:table-header-rows");
            }
            row(xml, cells, height);
            if (i == sheet.header()) {
                xml.close();
            }
        }
        xml.close();
    }

    /** @param height in millimetres, or null where the row grows with what is typed */
    private static void row(XmlOut xml, List<Sheet.Cell> cells, Integer height) {
        xml.open("table:table-row", "table:style-name", height == null ? "ro" : "ro" + height);
        for (Sheet.Cell cell : cells) {
            boolean number = cell.number() != null;
            boolean blank = !number && (cell.text() == null || cell.text().isEmpty());
            xml.open("table:table-cell", "table:style-name", style(height == null, cell.look()), "table:content-validation-name", cell.check() == null ? null : cell.check().name(),
                "table:number-columns-spanned", cell.span() > 1 ? cell.span() : null, "table:number-rows-spanned", cell.span() > 1 ? 1 : null,
                "office:value-type", blank ? null : number ? "float" : "string", "office:value", cell.number());
            if (!blank) {
                paragraphs(xml, number ? cell.number().toString() : cell.text());
            }
            xml.close();
            for (int i = 1; i < cell.span(); i++) {
                xml.empty("table:covered-table-cell", "table:style-name", cell.look().style());
            }
        }
        if (cells.isEmpty()) {
            xml.empty("table:table-cell");
        }
        xml.close();
    }

    /** Texts of a form have room for one more line: a row that fits on the screen may need it in print. */
    private static String style(boolean form, Sheet.Look look) {
        return form && look == Sheet.Look.TEXT ? "roomy" : look.style();
    }

    private static void paragraphs(XmlOut xml, String text) {
        for (String line : text.split("\n", -1)) {
            xml.open("text:p");
            OdfFile.inline(xml, line);
            xml.close();
        }
    }

    /** Panes: what stands above and left of the content stays in view. */
    private void settings(XmlOut xml) {
        xml.open("office:document-settings", OdfFile.NAMES).open("office:settings").open("config:config-item-set", "config:name", "ooo:view-settings");
        xml.open("config:config-item-map-indexed", "config:name", "Views").open("config:config-item-map-entry");
        item(xml, "ViewId", "string", "view1");
        item(xml, "ActiveTable", "string", sheets.get(0).name());
        List.of("ShowZeroValues", "ShowGrid", "ShowNotes", "HasColumnRowHeaders", "HasSheetTabs").forEach(name -> item(xml, name, "boolean", true));
        xml.open("config:config-item-map-named", "config:name", "Tables");
        for (Sheet sheet : sheets) {
            xml.open("config:config-item-map-entry", "config:name", sheet.name());
            panes(xml, sheet);
            xml.close();
        }
        xml.close().close().close().close().close().close();
    }

    private static void panes(XmlOut xml, Sheet sheet) {
        int rows = sheet.header() + 1;
        int columns = sheet.keptColumns();
        item(xml, "CursorPositionX", "int", columns);
        item(xml, "CursorPositionY", "int", rows);
        item(xml, "HorizontalSplitMode", "short", columns > 0 ? 2 : 0);
        item(xml, "VerticalSplitMode", "short", rows > 0 ? 2 : 0);
        item(xml, "HorizontalSplitPosition", "int", columns);
        item(xml, "VerticalSplitPosition", "int", rows);
        item(xml, "ActiveSplitRange", "short", rows == 0 ? 0 : columns > 0 ? 3 : 2);
        item(xml, "PositionLeft", "int", 0);
        item(xml, "PositionRight", "int", columns);
        item(xml, "PositionTop", "int", 0);
        item(xml, "PositionBottom", "int", rows);
    }

    private static void item(XmlOut xml, String name, String type, Object value) {
        xml.leaf("config:config-item", value.toString(), "config:name", name, "config:type", type);
    }
}
