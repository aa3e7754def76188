package tw.kaohe.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the same rows in every format that tables come in. */
public enum Carrier {
    CSV {
        @Override
        public byte[] write(List<List<String>> rows) {
            return (rows.stream().map(row -> row.stream().map(Carrier::quoted).collect(Collectors.joining(","))).collect(Collectors.joining("\n")) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX {
        @Override
        public byte[] write(List<List<String>> rows) {
            return workbook(List.of(rows));
        }
    },
    ODS {
        @Override
        public byte[] write(List<List<String>> rows) {
            StringBuilder xml = new StringBuilder();
            for (List<String> row : rows) {
                xml.append("<table:table-row>");
                row.forEach(cell -> xml.append(cell.isEmpty() ? "<table:table-cell/>"
                    : "<table:table-cell office:value-type=\"string\"><text:p>" + escape(cell).replace("\n", "</text:p><text:p>") + "</text:p></table:table-cell>"));
                xml.append("</table:table-row>");
            }
            return ods("<table:table table:name=\"a\">" + xml + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
        }
    },
    ODT {
        @Override
        public byte[] write(List<List<String>> rows) {
            StringBuilder xml = new StringBuilder("<table:table>");
            for (List<String> row : rows) {
                xml.append("<table:table-row>");
                row.forEach(cell -> xml.append("<table:table-cell><text:p>" + escape(cell).replace("\n", "</text:p><text:p>") + "</text:p></table:table-cell>"));
                xml.append("</table:table-row>");
            }
            return odt(xml + "</table:table>");
        }
    },
    DOCX {
        @Override
        public byte[] write(List<List<String>> rows) {
            StringBuilder xml = new StringBuilder("<w:tbl>");
            for (List<String> row : rows) {
                xml.append("<w:tr>");
                row.forEach(cell -> xml.append("<w:tc><w:p><w:r><w:t>" + escape(cell).replace("\n", "</w:t></w:r></w:p><w:p><w:r><w:t>") + "</w:t></w:r></w:p></w:tc>"));
                xml.append("</w:tr>");
            }
            return docx(xml + "</w:tbl>");
        }
    },
    JSON {
        @Override
        public byte[] write(List<List<String>> rows) {
            List<String> header = rows.get(0);
            String objects = rows.subList(1, rows.size()).stream().map(row -> {
                StringBuilder object = new StringBuilder("  {");
                for (int i = 0; i < row.size(); i++) {
                    object.append(i == 0 ? "" : ",").append(json(header.get(i))).append(":").append(row.get(i).isEmpty() ? "null" : json(row.get(i)));
                }
                return object.append("}").toString();
            }).collect(Collectors.joining(",\n"));
            return ("[\n" + objects + "\n]\n").getBytes(StandardCharsets.UTF_8);
        }
    },
    HTML {
        @Override
        public byte[] write(List<List<String>> rows) {
            StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><title>t</title></head><body>\n<table>\n");
            for (List<String> row : rows) {
                html.append("<tr>").append(row.stream().map(cell -> "<td>" + escape(cell) + "</td>").collect(Collectors.joining())).append("</tr>\n");
            }
            return html.append("</table>\n</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    MARKDOWN {
        @Override
        public byte[] write(List<List<String>> rows) {
            String width = rows.stream().map(List::size).max(Integer::compare).map("---|"::repeat).orElse("");
            String text = rows.stream().map(row -> "| " + String.join(" | ", row) + " |").collect(Collectors.joining("\n"));
            return (text.replaceFirst("\n", "\n|" + width + "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        }
    },
    TABS {
        @Override
        public byte[] write(List<List<String>> rows) {
            return (rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    };

    public abstract byte[] write(List<List<String>> rows);

    public static byte[] workbook(List<List<List<String>>> sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (List<List<String>> rows : sheets) {
                XSSFSheet sheet = book.createSheet();
                for (int r = 0; r < rows.size(); r++) {
                    XSSFRow row = sheet.createRow(r);
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        row.createCell(c).setCellValue(rows.get(r).get(c));
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] ods(String tables) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        parts.put("content.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\""
            + " xmlns:text=\"urn:x\" xmlns:calcext=\"urn:c\"><office:body><office:spreadsheet>" + tables
            + "</office:spreadsheet></office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** @param body what stands in office:text */
    public static byte[] odt(String body) {
        return odt("", body);
    }

    /** @param styles what stands in office:automatic-styles */
    public static byte[] odt(String styles, String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        parts.put("content.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\""
            + " xmlns:text=\"urn:x\" xmlns:style=\"urn:s\" xmlns:fo=\"urn:f\" xmlns:draw=\"urn:d\" xmlns:form=\"urn:form\" xmlns:xml2=\"urn:y\" xmlns:loext=\"urn:l\""
            + " xmlns:field=\"urn:fi\"><office:automatic-styles>" + styles + "</office:automatic-styles><office:body>" + (body.startsWith("<office:text") ? body
            : "<office:text>" + body + "</office:text>") + "</office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** @param body what stands in w:body */
    public static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /** @param others further parts by name, each the inside of its root element */
    public static byte[] docx(String body, Map<String, String> others) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.US_ASCII));
        parts.put("word/document.xml", part("<w:body>" + body + "</w:body>"));
        others.forEach((name, inside) -> parts.put(name, part(inside)));
        return zip(parts);
    }

    private static byte[] part(String inside) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:root xmlns:w=\"urn:w\" xmlns:w14=\"urn:w14\" xmlns:mc=\"urn:mc\" xmlns:wps=\"urn:wps\" xmlns:v=\"urn:v\">"
            + inside + "</w:root>").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
