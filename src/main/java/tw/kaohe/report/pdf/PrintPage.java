package tw.kaohe.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tw.kaohe.report.text.Wording;

/**
 * Makes a page of the HTML report fit for sheets of paper: lists of terms become tables, what folds away is opened, links say
 * where they lead, pictures take their colours, chapters become bookmarks, and characters without a font become boxes.
 */
public final class PrintPage {
    /** Up to so many places of evidence a block is not broken over pages. */
    private static final int KEPT_TOGETHER = 8;
    private final Document page;
    private final Wording words;

    private PrintPage(String html, Wording words) {
        this.page = Jsoup.parse(html);
        this.words = words;
    }

    public static org.w3c.dom.Document of(String html, PdfFonts fonts, Wording words) throws IOException {
        PrintPage print = new PrintPage(html, words);
        print.terms();
        print.unfold();
        print.tables();
        print.months();
        print.links();
        PrintPictures.colour(print.page);
        MissingGlyphs.box(print.page, fonts.known(), words);
        print.style(fonts);
        print.bookmarks();
        print.page.outputSettings().prettyPrint(false);
        return new W3CDom().fromJsoup(print.page);
    }

    /** {@code dl} as a table of labels and values; the facts of the head two to a row. */
    private void terms() {
        for (Element list : page.select("dl")) {
            boolean facts = list.hasClass("facts");
            int pairs = facts ? 2 : 1;
            Element table = new Element("table").addClass(facts ? "facts" : "terms");
            Element body = table.appendElement("tbody");
            List<Element> labels = list.select("dt");
            for (int i = 0; i < labels.size(); i += pairs) {
                Element row = body.appendElement("tr");
                for (Element label : labels.subList(i, Math.min(labels.size(), i + pairs))) {
                    Element value = label.nextElementSibling();
                    row.appendElement("th").attr("scope", "row").html(label.html());
                    row.appendElement("td").addClass(value.className()).html(value.html());
                }
                if (facts && row.childrenSize() == 2) {
                    row.child(1).attr("colspan", "3");
                }
            }
            list.replaceWith(table);
        }
    }

    /** Opens what folds; the keys of pictures, whose entries stand in one line, are no lists for a screen reader. */
    private void unfold() {
        page.select(".block").stream().filter(block -> !block.select("details").isEmpty() || block.select("li").size() > KEPT_TOGETHER)
            .forEach(block -> block.addClass("long"));
        page.select("details").tagName("div").addClass("days");
        page.select("summary").tagName("p");
        page.select(".key > li").tagName("span").forEach(entry -> entry.addClass("entry"));
        page.select(".key").tagName("p");
        page.select(".scroll").unwrap();
        page.select("header, main, footer").unwrap();
    }

    /** Heads are repeated on every page, where a cell over two rows loses its frame; a sum stands once, at the end. */
    private void tables() {
        for (Element foot : page.select("tfoot")) {
            foot.closest("table").select("tbody").last().appendChildren(foot.select("tr"));
            foot.remove();
        }
        for (Element head : page.select("thead:has(th[rowspan])")) {
            List<Element> spanning = head.select("th[rowspan]");
            head.child(1).prependChildren(spanning.stream().map(cell -> cell.clone().removeAttr("rowspan")).toList());
            spanning.forEach(cell -> cell.empty().removeAttr("rowspan"));
        }
    }

    /** A box around each month, so that they can stand beside each other. */
    private void months() {
        page.select(".months > table").forEach(table -> table.wrap("<div class=\"month\"></div>"));
    }

    private void links() {
        for (Element link : page.select("a")) {
            if (link.attr("href").startsWith("#") && page.getElementById(link.attr("href").substring(1)) != null) {
                link.attr("title", words.get("print.link", link.text()));
            } else {
                link.unwrap();
            }
        }
    }

    private void style(PdfFonts fonts) throws IOException {
        try (InputStream sheet = PrintPage.class.getResourceAsStream("/tw/kaohe/report/print.css")) {
            String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(
                css + "\nhtml,body,code,.mono{font-family:" + fonts.families() + "}\n"));
        }
    }

    /** An outline of the chapters (h2) with their parts (h3); a title (h1) stands in it where it says under which name. */
    private void bookmarks() {
        Element root = page.head().appendElement("bookmarks");
        Element chapter = null;
        int count = 0;
        for (Element heading : page.select("h1[data-bookmark], h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.attr("id", "part-" + ++count);
            }
            boolean part = heading.nameIs("h3");
            Element parent = part && chapter != null ? chapter : root;
            String name = heading.hasAttr("data-bookmark") ? heading.attr("data-bookmark") : heading.text();
            Element mark = parent.appendElement("bookmark").attr("name", name).attr("href", "#" + heading.id());
            chapter = part ? chapter : mark;
        }
    }

    /** Text nodes of an element and below, in order, outside pictures. */
    static List<TextNode> texts(Element element) {
        return element.nodeStream(TextNode.class).filter(text -> !text.isBlank()).toList();
    }
}
