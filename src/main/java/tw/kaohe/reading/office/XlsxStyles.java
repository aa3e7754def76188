package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.xml.XmlParts;

/** What the number format of each cell style of an XLSX file makes of a number. */
record XlsxStyles(List<Meaning> meanings) {

    /** What spreadsheet programs allow. */
    private static final int LONGEST_CODE = 255;

    /** A number as its reader sees it. TIME has no day; a time without seconds is shown to the minute. */
    enum Meaning { NUMBER, PERCENT, DATE, DATE_TIME, TIME, TIME_SECONDS }

    static XlsxStyles read(byte[] part) throws XMLStreamException {
        List<Meaning> meanings = new ArrayList<>();
        Map<String, String> formats = new HashMap<>();
        boolean inCells = false;
        XMLStreamReader xml = part == null ? null : XmlParts.open(part);
        while (xml != null && xml.hasNext()) {
            int event = XmlParts.next(xml);
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT ? xml.getLocalName() : "";
            if (name.equals("cellXfs")) {
                inCells = event == XMLStreamConstants.START_ELEMENT;
            } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("numFmt")) {
                formats.put(XmlParts.attribute(xml, "numFmtId"), XmlParts.attribute(xml, "formatCode"));
            } else if (event == XMLStreamConstants.START_ELEMENT && inCells && name.equals("xf")) {
                String id = XmlParts.attribute(xml, "numFmtId");
                meanings.add(formats.containsKey(id) ? ofCode(formats.get(id)) : ofBuiltIn(id));
            }
        }
        return new XlsxStyles(meanings);
    }

    Meaning of(String style) {
        try {
            int index = style == null ? 0 : Integer.parseInt(style);
            return index < meanings.size() && index >= 0 ? meanings.get(index) : Meaning.NUMBER;
        } catch (NumberFormatException e) {
            return Meaning.NUMBER;
        }
    }

    private static Meaning ofBuiltIn(String id) {
        return switch (String.valueOf(id)) {
            case "9", "10" -> Meaning.PERCENT;
            case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" -> Meaning.DATE;
            case "22" -> Meaning.DATE_TIME;
            case "18", "20", "32", "34", "55" -> Meaning.TIME;
            case "19", "21", "33", "35", "45", "46", "47", "56" -> Meaning.TIME_SECONDS;
            default -> Meaning.NUMBER;
        };
    }

    /** Literals, colours and conditions are taken out before the letters are looked at; the first section is the one for positive numbers. */
    static Meaning ofCode(String code) {
        if (code == null || code.length() > LONGEST_CODE) {
            return Meaning.NUMBER;
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\[(?!h|m|s|H|M|S)[^\\]]*]", "").split(";", 2)[0].toLowerCase(java.util.Locale.ROOT);
        boolean day = bare.indexOf('d') >= 0 || bare.indexOf('y') >= 0 || bare.matches(".*e.*[m/-].*") && !bare.contains("0e");
        boolean hour = bare.indexOf('h') >= 0 || bare.matches(".*m.*:.*s.*") || bare.contains("[m");
        if (day) {
            return hour ? Meaning.DATE_TIME : Meaning.DATE;
        }
        if (hour) {
            return bare.indexOf('s') >= 0 ? Meaning.TIME_SECONDS : Meaning.TIME;
        }
        return bare.indexOf('%') >= 0 ? Meaning.PERCENT : bare.matches("m+") || bare.matches("m+/?\\s*d*") && bare.contains("m") ? Meaning.DATE : Meaning.NUMBER;
    }
}
