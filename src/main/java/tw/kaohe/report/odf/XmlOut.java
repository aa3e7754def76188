package tw.kaohe.report.odf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML, element by element. Whatever text is given, the result is well-formed: markup is escaped, and characters that
 * XML 1.0 cannot hold become U+FFFD.
 */
final class XmlOut {
    private static final int REPLACEMENT = 0xFFFD;
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    /** @param out gets characters as they come; an {@link IOException} of it is thrown on as {@link UncheckedIOException} */
    XmlOut(Appendable out) {
        this.out = out;
    }

    XmlOut declaration() {
        return raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** @param attributes names and values in turn; one whose value is null is left out */
    XmlOut open(String name, Object... attributes) {
        tag(name, attributes);
        open.push(name);
        return raw(">");
    }

    XmlOut close() {
        return raw("</").raw(open.pop()).raw(">");
    }

    /** An element without content. */
    XmlOut empty(String name, Object... attributes) {
        tag(name, attributes);
        return raw("/>");
    }

    /** An element that holds a text alone. */
    XmlOut leaf(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    XmlOut text(String text) {
        text.codePoints().forEach(this::character);
        return this;
    }

    /** Markup that is sound already. */
    XmlOut raw(String markup) {
        try {
            out.append(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tag(String name, Object... attributes) {
        raw("<").raw(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                raw(" ").raw(attributes[i].toString()).raw("=\"").text(attributes[i + 1].toString()).raw("\"");
            }
        }
    }

    private void character(int c) {
        switch (c) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '"' -> raw("&quot;");
            case '\n', '\r', '\t' -> raw("&#" + c + ";");
            default -> raw(Character.toString(isXml(c) ? c : REPLACEMENT));
        }
    }

    private static boolean isXml(int c) {
        return c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }

    /** The text as it may stand in markup. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        new XmlOut(escaped).text(text);
        return escaped.toString();
    }
}
