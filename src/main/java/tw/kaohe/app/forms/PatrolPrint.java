package tw.kaohe.app.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tw.kaohe.app.forms.FormField.Entry;
import tw.kaohe.app.forms.PatrolRows.LogDay;
import tw.kaohe.app.forms.PatrolRows.Page;
import tw.kaohe.model.RocDate;
import tw.kaohe.report.odf.Sheet.Look;
import tw.kaohe.report.pdf.PdfSheets;
import tw.kaohe.report.pdf.PrintPage;
import tw.kaohe.report.text.NameMask;
import tw.kaohe.report.text.Wording;

/**
 * The patrol log on paper: a sheet of A4 a day, printed on both sides, with boxes to be ticked by hand. Made like the reports
 * (PDF/A-2a, PDF/UA-1); each day is a bookmark, and the slots stand above the rows of both sides.
 */
final class PatrolPrint {
    private static final String STYLE = "/tw/kaohe/app/patrol-print.css";
    private final FormPaper paper;
    private final String title;

    PatrolPrint(FormPaper paper, String title) {
        this.paper = paper;
        this.title = title;
    }

    /** Leaves {@code out} open. @param days those of the pages, in their order */
    void write(List<LogDay> days, List<Page> pages, OutputStream out) throws IOException {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.selectFirst("html").attr("lang", paper.phrases().language());
        document.title(title);
        document.head().appendElement("meta").attr("name", "description").attr("content", title);
        document.head().appendElement("style").appendChild(new DataNode(style()));
        for (int i = 0; i < pages.size(); i++) {
            day(document.body().appendElement("section").addClass("day"), days.get(i), pages.get(i));
        }
        Wording words = new Wording(paper.phrases(), NameMask.none());
        new PdfSheets(paper.fonts()).write(PrintPage.of(document.outerHtml(), paper.fonts(), words), paper.moment(), out);
    }

    private static String style() throws IOException {
        try (InputStream sheet = PatrolPrint.class.getResourceAsStream(STYLE)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void day(Element section, LogDay day, Page page) {
        String date = day.date() == null ? "" : RocDate.format(day.date());
        section.appendElement("div").addClass("running-head").text((page.title() + "　" + date + "　" + day.site()).strip());
        foot(section.appendElement("div").addClass("running-foot"));
        section.appendElement("h1").attr("data-bookmark", day.name(title)).text(page.title());
        Element head = section.appendElement("table").addClass("head").appendElement("tbody");
        page.head().forEach(row -> row(head, row, 1));
        section.appendElement("p").addClass("note").text(page.note() + paper.texts().get(PatrolRows.PART, "printLine"));
        Element table = section.appendElement("table").addClass("slots");
        int slots = page.slots().size() - 1;
        row(table.appendElement("thead"), page.slots(), slots);
        Element body = table.appendElement("tbody");
        page.body().forEach(row -> row(body, row, slots));
    }

    private void foot(Element foot) {
        foot.appendText(paper.footer().get("footer1")).appendElement("span").addClass("page-number");
        foot.appendText(paper.footer().get("footer2")).appendElement("span").addClass("page-count");
        foot.appendText(paper.footer().get("footer3"));
    }

    /** @param most columns that an entry may cover in this table */
    private static void row(Element part, List<FormField> fields, int most) {
        Element row = part.appendElement("tr");
        for (FormField field : fields) {
            boolean open = field.entry() != null;
            boolean label = !open && field.look() == Look.REST;
            Element cell = row.appendElement(open ? "td" : "th");
            if (!open) {
                cell.attr("scope", label ? "row" : field.span() > 1 ? "colgroup" : "col");
            }
            if (most > 1 && field.span() > 1) {
                cell.attr("colspan", Integer.toString(field.span()));
            }
            if (open) {
                cell.addClass(field.entry() == Entry.FREE ? "hand" : field.entry().group());
            }
            lines(cell, field.print());
        }
    }

    private static void lines(Element cell, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                cell.appendElement("br");
            }
            cell.appendText(lines.get(i));
        }
    }
}
