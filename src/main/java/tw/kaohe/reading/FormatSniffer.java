package tw.kaohe.reading;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.LinkedHashMap;
import tw.kaohe.reading.zip.ZipContainer;

/** Tells the format of a file by its content. */
final class FormatSniffer {
    private static final Map<String, FileFormat> MAGIC = new LinkedHashMap<>();

    static {
        MAGIC.put("D0CF11E0A1B11AE1", FileFormat.OLE2);
        MAGIC.put("7B5C727466", FileFormat.RTF);
        MAGIC.put("7F454C46", FileFormat.PROGRAM);
        MAGIC.put("1F8B", FileFormat.OTHER_ARCHIVE);
        MAGIC.put("377ABCAF271C", FileFormat.OTHER_ARCHIVE);
        MAGIC.put("526172211A07", FileFormat.OTHER_ARCHIVE);
        MAGIC.put("425A68", FileFormat.OTHER_ARCHIVE);
        MAGIC.put("FD377A585A00", FileFormat.OTHER_ARCHIVE);
        MAGIC.put("89504E470D0A1A0A", FileFormat.IMAGE);
        MAGIC.put("FFD8FF", FileFormat.IMAGE);
        MAGIC.put("474946383", FileFormat.IMAGE);
        MAGIC.put("49492A00", FileFormat.IMAGE);
        MAGIC.put("4D4D002A", FileFormat.IMAGE);
    }

    private FormatSniffer() {
    }

    static FileFormat of(byte[] bytes) {
        if (bytes.length == 0) {
            return FileFormat.EMPTY;
        }
        String head = hex(bytes, 16);
        if (head.startsWith("504B0304") || head.startsWith("504B0506")) {
            return FileFormat.ZIP;
        }
        if (new String(bytes, 0, Math.min(bytes.length, 1_024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return FileFormat.PDF;
        }
        if (head.startsWith("4D5A") && bytes.length > 64 && indexOfZero(bytes, 64)) {
            return FileFormat.PROGRAM;
        }
        return MAGIC.entrySet().stream().filter(magic -> head.startsWith(magic.getKey())).map(Map.Entry::getValue).findFirst()
            .orElse(FileFormat.TEXT);
    }

    /** What a zip file is, by its parts; the mimetype of OpenDocument may be missing or packed. */
    static FileFormat of(ZipContainer zip) {
        if (zip.has("xl/workbook.xml")) {
            return FileFormat.XLSX;
        }
        if (zip.has("word/document.xml")) {
            return FileFormat.DOCX;
        }
        if (!zip.has("content.xml")) {
            return FileFormat.ZIP;
        }
        String type = zip.part("mimetype").map(part -> new String(part, StandardCharsets.US_ASCII).strip()).orElse("");
        String content = type.isEmpty() ? zip.part("content.xml").map(FormatSniffer::start).orElse("") : "";
        if (type.contains("opendocument.spreadsheet") || content.contains("<office:spreadsheet")) {
            return FileFormat.ODS;
        }
        return type.contains("opendocument.text") || content.contains("<office:text") ? FileFormat.ODT : FileFormat.ODF_OTHER;
    }

    private static String start(byte[] part) {
        return new String(part, 0, Math.min(part.length, 1 << 16), StandardCharsets.UTF_8);
    }

    private static boolean indexOfZero(byte[] bytes, int within) {
        for (int i = 2; i < within; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String hex(byte[] bytes, int length) {
        StringBuilder hex = new StringBuilder(length * 2);
        for (int i = 0; i < Math.min(bytes.length, length); i++) {
            hex.append(Character.toUpperCase(Character.forDigit(bytes[i] >> 4 & 0xF, 16))).append(Character.toUpperCase(Character.forDigit(bytes[i] & 0xF, 16)));
        }
        return hex.toString();
    }
}
