package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Part;
import tw.kaohe.reading.pdf.PageText.Element;
import tw.kaohe.reading.pdf.PageText.Ruled;
import tw.kaohe.reading.pdf.PageText.Running;

/** Makes one document of pages: paragraphs and tables that a page break cut are put together again. Lives for one file. */
final class Assembly {
    private static final float LARGE = 1.25f;
    private static final float LARGER = 1.6f;
    private static final int HEADING = 40;
    private final List<Part> parts = new ArrayList<>();
    private final List<Running> run = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private float usual;
    private Flow.Joined open;
    private String openPlace;
    private float openLimit;
    private OpenTable table;

    static TextDocument of(List<PageText> pages) {
        Assembly assembly = new Assembly();
        assembly.usual = usual(pages);
        pages.forEach(assembly::page);
        assembly.close();
        return new TextDocument(assembly.parts);
    }

    private static float usual(List<PageText> pages) {
        List<Float> sizes = new ArrayList<>();
        pages.forEach(p -> p.elements().forEach(e -> {
            if (e instanceof Running line) {
                sizes.add(line.line().size());
            }
        }));
        sizes.sort(null);
        return sizes.isEmpty() ? 12 : sizes.get(sizes.size() / 2);
    }

    private void page(PageText page) {
        int lines = 0;
        int tables = 0;
        for (Element element : page.elements()) {
            if (element instanceof Running line) {
                closeTable();
                lines++;
                run.add(line);
                places.add("page " + page.number() + ", line " + lines);
            } else if (element instanceof Ruled ruled) {
                flushRun();
                closeParagraph();
                tables++;
                table(page, ruled, "page " + page.number() + ", table " + tables);
            }
        }
        flushRun();
    }

    /** Running text of one page up to a table or the page's end; its last paragraph stays open for the next page. */
    private void flushRun() {
        if (run.isEmpty()) {
            return;
        }
        List<Line> lines = run.stream().map(Running::line).toList();
        float leading = run.get(0).leading();
        int from = 0;
        for (int i = 1; i <= run.size(); i++) {
            if (i == run.size() || run.get(i).limit() != run.get(from).limit()) {
                paragraphs(lines.subList(from, i), places.subList(from, i), run.get(from).limit(), leading);
                from = i;
            }
        }
        run.clear();
        places.clear();
    }

    private void paragraphs(List<Line> lines, List<String> where, float limit, float leading) {
        List<Flow.Joined> joined = Flow.paragraphs(lines, limit, leading);
        int line = 0;
        for (Flow.Joined paragraph : joined) {
            if (open != null && line == 0 && Flow.crosses(open, paragraph.first(), openLimit)) {
                open = new Flow.Joined(open.plus(paragraph.first(), true).text() + paragraph.text().substring(paragraph.first().text().length()), open.first(),
                    paragraph.last(), open.lines() + paragraph.lines(), true);
            } else {
                closeParagraph();
                open = paragraph;
                openPlace = where.get(line);
            }
            line += paragraph.lines();
        }
        openLimit = limit;
    }

    private void closeParagraph() {
        if (open != null) {
            float size = open.first().size();
            boolean heading = open.text().length() <= HEADING && size > usual * LARGE && !open.text().endsWith("。");
            parts.add(new Paragraph(open.text(), heading ? size > usual * LARGER ? 1 : 2 : 0, openPlace));
            open = null;
        }
    }

    private void table(PageText page, Ruled ruled, String place) {
        boolean first = page.elements().get(0) == ruled;
        if (first && table != null && table.takes(ruled)) {
            table.goOn(ruled, place);
        } else {
            closeTable();
            table = new OpenTable(ruled, place);
        }
        table.last(page.elements().get(page.elements().size() - 1) == ruled);
    }

    private void closeTable() {
        if (table != null) {
            parts.add(table.close());
            table = null;
        }
    }

    private void close() {
        flushRun();
        closeParagraph();
        closeTable();
    }
}
