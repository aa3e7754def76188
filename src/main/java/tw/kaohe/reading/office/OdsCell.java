package tw.kaohe.reading.office;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.xml.XmlParts;

/**
 * A cell of an ODS file as its reader sees it; dates are ISO.
 *
 * @param text  null where blank
 * @param error whether a formula failed
 */
record OdsCell(String text, boolean error) {
    private static final Pattern DURATION = Pattern.compile("PT(\\d{1,4})H(\\d{1,2})M(\\d{1,2})(?:[.,]\\d+)?S");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[\\d.]+(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern SECONDS_SHOWN = Pattern.compile(".*\\d{1,2}[:時]\\d{1,2}[:分]\\d{1,2}.*", Pattern.DOTALL);

    /** Reads the element that the reader stands on to its end. */
    static OdsCell read(XMLStreamReader xml, ReadingLimits limits) throws XMLStreamException {
        String type = String.valueOf(XmlParts.attribute(xml, "value-type"));
        boolean error = "error".equals(otherType(xml));
        String value = value(xml, type);
        String shown = shown(xml, limits);
        String text = switch (type) {
            case "float", "currency" -> number(value, shown);
            case "percentage" -> percent(value, shown);
            case "date" -> value == null ? shown : value.replace('T', ' ');
            case "time" -> time(value, shown);
            case "boolean" -> value == null ? shown : value.toUpperCase(java.util.Locale.ROOT);
            default -> shown.isEmpty() && value != null ? value : shown;
        };
        return new OdsCell(text == null || text.isEmpty() ? null : text, error);
    }

    /** LibreOffice tells of failed formulas in a second attribute, calcext:value-type. */
    private static String otherType(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("value-type") && "error".equals(xml.getAttributeValue(i))) {
                return "error";
            }
        }
        return null;
    }

    private static String value(XMLStreamReader xml, String type) {
        return XmlParts.attribute(xml, switch (type) {
            case "date" -> "date-value";
            case "time" -> "time-value";
            case "boolean" -> "boolean-value";
            case "string" -> "string-value";
            default -> "value";
        });
    }

    /** The paragraphs of a cell, one a line; comments are no part of it. */
    private static String shown(XMLStreamReader xml, ReadingLimits limits) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int paragraphs = 0;
        int inParagraph = 0;
        while (depth > 0) {
            int event = XmlParts.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("annotation") || name.equals("table") || name.equals("frame")) {
                    XmlParts.skip(xml, limits.depth());
                    continue;
                }
                depth = XmlParts.deeper(depth, limits.depth());
                if (name.equals("p") || name.equals("h")) {
                    text.append(paragraphs++ > 0 ? "\n" : "");
                    inParagraph = depth;
                }
                space(text, name, xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inParagraph = depth == inParagraph ? 0 : inParagraph;
                depth--;
            } else if (inParagraph > 0 && xml.isCharacters()) {
                XmlParts.append(text, xml, limits.cellChars());
            }
        }
        return text.toString();
    }

    private static void space(StringBuilder text, String name, XMLStreamReader xml) {
        switch (name) {
            case "s" -> text.append(" ".repeat(count(XmlParts.attribute(xml, "c"), 100)));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> { }
        }
    }

    /** A count of repetitions: at least 1, at most {@code max}. */
    static int count(String text, int max) {
        if (text == null || !COUNT.matcher(text).matches()) {
            return 1;
        }
        return Math.max(1, Math.min(max, Integer.parseInt(text)));
    }

    private static String number(String value, String shown) {
        BigDecimal number = decimal(value);
        return number == null ? shown : number.toPlainString();
    }

    private static String percent(String value, String shown) {
        BigDecimal number = decimal(value);
        return number == null ? shown : number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static BigDecimal decimal(String value) {
        if (value == null || value.length() > 40 || !DECIMAL.matcher(value).matches()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value).round(new java.math.MathContext(15)).stripTrailingZeros();
            return number.signum() == 0 ? BigDecimal.ZERO : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Seconds are kept where the cell shows them; a duration of more than a day is shown as it is. */
    private static String time(String value, String shown) {
        Matcher m = DURATION.matcher(String.valueOf(value));
        if (!m.matches()) {
            return shown;
        }
        String minute = pad(m.group(1)) + ":" + pad(m.group(2));
        boolean seconds = Integer.parseInt(m.group(3)) > 0 || SECONDS_SHOWN.matcher(shown).matches();
        return seconds ? minute + ":" + pad(m.group(3)) : minute;
    }

    private static String pad(String digits) {
        return digits.length() < 2 ? "0" + digits : digits;
    }
}
