package tw.kaohe.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The parts of an OpenDocument file, parsed. */
record OdfParts(Map<String, byte[]> parts) {

    static OdfParts of(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new OdfParts(parts);
    }

    /** The parts as a file again. */
    byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    Document xml(String part) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    }

    List<Element> elements(String part, String name) throws Exception {
        var found = xml(part).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Structure and text, a line each: headings, paragraphs with their styles, list levels, tables and rows. */
    String outline() throws Exception {
        StringBuilder lines = new StringBuilder();
        outline(xml("content.xml").getElementsByTagName("office:body").item(0), 0, lines);
        return lines.toString();
    }

    private static void outline(Node node, int lists, StringBuilder lines) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "text:h" -> lines.append("\n#").append(attribute(child, "text:outline-level")).append(' ').append(text(child)).append('\n');
                case "text:p" -> lines.append("  ".repeat(lists)).append(attribute(child, "text:style-name")).append("| ").append(text(child)).append('\n');
                case "text:list" -> outline(child, lists + 1, lines);
                case "table:table" -> {
                    lines.append("[table").append(attribute(child, "table:name").startsWith("T") ? "" : " " + attribute(child, "table:name"))
                        .append("true".equals(attribute(child, "table:protected")) ? " protected" : "").append("]\n");
                    outline(child, lists, lines);
                    lines.append("[end]\n");
                }
                case "table:table-header-rows" -> {
                    lines.append("head ");
                    outline(child, lists, lines);
                }
                case "table:table-row" -> row(child, lines);
                case "table:content-validation" -> lines.append("check ").append(attribute(child, "table:name")).append(": ")
                    .append(attribute(child, "table:condition")).append(" from ").append(attribute(child, "table:base-cell-address")).append('\n');
                default -> outline(child, lists, lines);
            }
        }
    }

    private static void row(Node row, StringBuilder lines) {
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell.getNodeName().equals("table:table-cell")) {
                lines.append("| ").append(attribute(cell, "table:style-name")).append(": ").append(text(cell)).append(' ');
            }
        }
        lines.append("|\n");
    }

    /** The text of a node, its paragraphs parted by a slash. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "#text" -> text.append(child.getNodeValue());
                case "text:s" -> text.append(' ');
                case "text:line-break" -> text.append('\n');
                case "text:p" -> text.append(text.isEmpty() ? "" : " / ").append(text(child));
                default -> text.append(text(child));
            }
        }
        return text.toString();
    }

    private static String attribute(Node node, String name) {
        return ((Element) node).getAttribute(name);
    }
}
