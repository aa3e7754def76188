package tw.kaohe.reading.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.document.ListCount;
import tw.kaohe.reading.document.ListLevel;
import tw.kaohe.reading.xml.XmlParts;

/** Gives the items of an OpenDocument text the labels that a word processor shows. */
final class OdtLists {
    private final OdtStyles styles;
    private final Map<String, ListCount> byId = new HashMap<>();
    private final Map<String, ListCount> byStyle = new HashMap<>();
    private final ListCount outline = new ListCount();
    private Deque<Open> open = new ArrayDeque<>();
    private final Deque<Deque<Open>> outside = new ArrayDeque<>();

    /** A list that has begun. {@code pending}: the item has not shown its label yet. */
    private static final class Open {
        private final String style;
        private final ListCount count;
        private boolean pending;
        private Integer start;

        Open(String style, ListCount count) {
            this.style = style;
            this.count = count;
        }
    }

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    /** Lists of a cell or text box have nothing to do with the one around it. */
    void enter() {
        outside.push(open);
        open = new ArrayDeque<>();
    }

    void leave() {
        open = outside.pop();
    }

    void startList(XMLStreamReader xml) {
        Open around = open.peek();
        String style = XmlParts.attribute(xml, "style-name");
        style = style == null && around != null ? around.style : style;
        ListCount count = around != null ? around.count : null;
        if (count == null) {
            String continued = XmlParts.attribute(xml, "continue-list");
            count = continued != null ? byId.get(continued)
                : "true".equals(XmlParts.attribute(xml, "continue-numbering")) && style != null ? byStyle.get(style) : null;
            count = count == null ? new ListCount() : count;
        }
        String id = XmlParts.attribute(xml, "id");
        if (id != null) {
            byId.put(id, count);
        }
        if (style != null) {
            byStyle.put(style, count);
        }
        open.push(new Open(style, count));
    }

    void endList() {
        open.pop();
    }

    void startItem(XMLStreamReader xml) {
        Open list = open.peek();
        if (list != null) {
            list.pending = true;
            String start = XmlParts.attribute(xml, "start-value");
            list.start = start == null ? null : OdtStyles.number(start, 1);
        }
    }

    /** The label that the next paragraph carries: that of an item in its first paragraph, else none. */
    String label(String paragraphStyle) {
        Open list = open.peek();
        if (list == null || !list.pending) {
            return "";
        }
        list.pending = false;
        open.forEach(each -> each.pending = false);
        List<ListLevel> levels = styles.list(list.style != null ? list.style : styles.listOf(paragraphStyle));
        if (levels == null) {
            return "";
        }
        int level = open.size() - 1;
        if (list.start != null) {
            list.count.startAt(level, list.start);
            list.start = null;
        }
        return list.count.next(levels, level);
    }

    /** The number of a heading outside lists. @param level 1 the highest */
    String heading(XMLStreamReader xml, int level) {
        List<ListLevel> levels = styles.list(OdtStyles.OUTLINE);
        if (levels == null || "true".equals(XmlParts.attribute(xml, "is-list-header"))) {
            return "";
        }
        if ("true".equals(XmlParts.attribute(xml, "restart-numbering"))) {
            outline.startAt(level - 1, OdtStyles.number(XmlParts.attribute(xml, "start-value"), 1));
        }
        return outline.next(levels, level - 1);
    }

    boolean isInList() {
        return !open.isEmpty();
    }
}
