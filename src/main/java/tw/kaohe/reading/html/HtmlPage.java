package tw.kaohe.reading.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.DocumentBuilder;
import tw.kaohe.reading.document.TextDocument;

/** An HTML file as a document. Places are the lines of the file; scripts and styles are no text. */
public final class HtmlPage {
    private static final Pattern ERROR = Pattern.compile(
        "\\b(?:40[0134]|50[0-4])\\b|not found|forbidden|access denied|internal server error|bad gateway|找不到|無法顯示|系統錯誤|維護中|請先登入|逾時", Pattern.CASE_INSENSITIVE);
    private static final int ERROR_TEXT = 2_000;
    private final Document page;
    private final String source;
    private final ReadingLimits limits;

    public HtmlPage(String text, ReadingLimits limits) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(limits.depth());
        this.page = parser.parseInput(text, "");
        this.page.select("script, style, template, noscript").remove();
        this.source = text;
        this.limits = limits;
    }

    /** A short page without tables that speaks of an error: a download that failed. */
    public boolean isErrorPage() {
        String text = page.title() + " " + page.body().text();
        return page.selectFirst("table") == null && text.length() < ERROR_TEXT && ERROR.matcher(text).find();
    }

    /** Whether the file ends in the middle. */
    public boolean isCut() {
        String lower = source.toLowerCase(java.util.Locale.ROOT);
        return count(lower, "<table") > count(lower, "</table") || lower.contains("<html") && !lower.contains("</html")
            || lower.lastIndexOf('<') > lower.lastIndexOf('>');
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    public TextDocument document() {
        DocumentBuilder out = new DocumentBuilder(limits);
        NodeTraversor.filter(new HtmlBody(out), page.body());
        return out.finish();
    }
}
