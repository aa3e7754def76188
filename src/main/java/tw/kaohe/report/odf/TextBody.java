package tw.kaohe.report.odf;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The body of a text document: headings, paragraphs, numbered lists and tables, by the names of their styles. */
public final class TextBody {
    /** Background of each look of a cell. */
    private static final Map<String, String> LOOKS = new TreeMap<>(Map.of("plain", "transparent", "head", "#dbe5ef", "label", "#f2f5f8",
        "major", "#f8d0cc", "deficiency", "#fde3c8", "advice", "#fff3c4", "open", "#e3e3f4", "good", "#e2f0dc", "rest", "#eeeeee"));
    /** A row of no more characters than this stays on one page; a longer one may not fit on any. */
    private static final int BRIEF = 1000;
    private static final int LINE = 30;
    private final StringBuilder body = new StringBuilder(1 << 16);
    private final XmlOut xml = new XmlOut(body);
    private final Set<Integer> widths = new LinkedHashSet<>();
    private final Set<Integer> tables = new LinkedHashSet<>();
    private int number;

    /**
     * A cell of a table.
     *
     * @param look  style of the cell: plain, head, label or a severity
     * @param lines its paragraphs, each with its style
     * @param span  columns that it covers
     */
    public record Cell(String look, List<Line> lines, int span) {
        public Cell {
            lines = List.copyOf(lines);
        }

        public static Cell of(String style, String text) {
            return new Cell("plain", List.of(new Line(style, text)), 1);
        }

        public static Cell of(String look, String style, String text) {
            return new Cell(look, List.of(new Line(style, text)), 1);
        }
    }

    /** A paragraph. */
    public record Line(String style, String text) {
    }

    /** An item of a numbered list, with those below it. */
    public record Item(String text, List<Item> items) {
        public Item {
            items = List.copyOf(items);
        }

        public static Item of(String text) {
            return new Item(text, List.of());
        }
    }

    /** @param level 1–3; a heading stands in the document's outline */
    public TextBody heading(int level, String text) {
        return heading(level, "Heading_20_" + level, text);
    }

    /** @param style whose master page begins a new page where it has one */
    public TextBody heading(int level, String style, String text) {
        xml.open("text:h", "text:style-name", style, "text:outline-level", level);
        OdfFile.inline(xml, text);
        xml.close();
        return this;
    }

    public TextBody paragraph(String style, String text) {
        OdfFile.paragraph(xml, "text:p", style, text);
        return this;
    }

    /** @param list style of the list, which has a number format for each level */
    public TextBody list(String list, String paragraph, List<Item> items) {
        if (!items.isEmpty()) {
            list(list, paragraph, items.iterator());
        }
        return this;
    }

    private void list(String list, String paragraph, Iterator<Item> items) {
        xml.open("text:list", "text:style-name", list);
        while (items.hasNext()) {
            Item item = items.next();
            xml.open("text:list-item");
            paragraph(paragraph, item.text());
            if (!item.items().isEmpty()) {
                list(list, paragraph, item.items().iterator());
            }
            xml.close();
        }
        xml.close();
    }

    /**
     * A table.
     *
     * @param columns widths in tenths of a millimetre
     * @param head    rows that are repeated on every page; may be empty
     * @param together whether the table should stay on one page
     */
    public TextBody table(List<Integer> columns, List<List<Cell>> head, List<List<Cell>> rows, boolean together) {
        int width = columns.stream().mapToInt(Integer::intValue).sum();
        tables.add(together ? -width : width);
        widths.addAll(columns);
        xml.open("table:table", "table:name", "T" + ++number, "table:style-name", (together ? "tk" : "t") + width);
        columns.forEach(w -> xml.empty("table:table-column", "table:style-name", "c" + w));
        if (!head.isEmpty()) {
            xml.open("table:table-header-rows");
            head.forEach(this::row);
            xml.close();
        }
        rows.forEach(this::row);
        xml.close();
        return this;
    }

    private void row(List<Cell> cells) {
        boolean brief = cells.stream().mapToInt(TextBody::size).sum() < BRIEF;
        xml.open("table:table-row", "table:style-name", brief ? "whole" : null);
        for (Cell cell : cells) {
            xml.open("table:table-cell", "table:style-name", cell.look(), "office:value-type", "string", "table:number-columns-spanned", cell.span() > 1 ? cell.span() : null);
            cell.lines().forEach(line -> paragraph(line.style(), line.text()));
            xml.close();
            for (int i = 1; i < cell.span(); i++) {
                xml.empty("table:covered-table-cell");
            }
        }
        xml.close();
    }

    /** Characters, with {@value #LINE} for each paragraph. */
    private static int size(Cell cell) {
        return cell.lines().stream().mapToInt(line -> LINE + line.text().length()).sum();
    }

    /** What is added until {@link #endColumns()} runs in three columns. */
    public TextBody columns() {
        xml.open("text:section", "text:style-name", "three", "text:name", "S" + ++number);
        return this;
    }

    public TextBody endColumns() {
        xml.close();
        return this;
    }

    /** The document's content with the styles of its tables. */
    void writeTo(XmlOut out) {
        out.open("office:document-content", OdfFile.NAMES).open("office:automatic-styles");
        for (int width : tables) {
            out.open("style:style", "style:name", (width < 0 ? "tk" : "t") + Math.abs(width), "style:family", "table")
                .empty("style:table-properties", "style:width", millimetres(Math.abs(width)), "table:align", "left", "fo:margin-bottom", "3mm",
                    "style:may-break-between-rows", width < 0 ? "false" : "true").close();
        }
        for (int width : widths) {
            out.open("style:style", "style:name", "c" + width, "style:family", "table-column")
                .empty("style:table-column-properties", "style:column-width", millimetres(width)).close();
        }
        LOOKS.forEach((look, colour) -> out.open("style:style", "style:name", look, "style:family", "table-cell")
            .empty("style:table-cell-properties", "fo:border", "0.5pt solid #808080", "fo:padding", "1mm", "fo:background-color", colour).close());
        out.open("style:style", "style:name", "whole", "style:family", "table-row").empty("style:table-row-properties", "fo:keep-together", "always").close();
        out.open("style:style", "style:name", "three", "style:family", "section").open("style:section-properties", "text:dont-balance-text-columns", "false")
            .empty("style:columns", "fo:column-count", "3", "fo:column-gap", "4mm").close().close();
        out.close().open("office:body").open("office:text").raw(body.toString()).close().close().close();
    }

    private static String millimetres(int tenths) {
        return tenths / 10 + "." + tenths % 10 + "mm";
    }
}
