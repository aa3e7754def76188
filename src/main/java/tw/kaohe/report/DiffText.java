package tw.kaohe.report;

import java.util.stream.Collectors;
import tw.kaohe.report.html.DiffPage;
import tw.kaohe.report.text.DisplayWidth;

/** What changed between two runs, for the terminal: the numbers, what they leave out, and the first changes of each kind. */
public final class DiffText {
    private static final int MOST = 20;
    private final int width;

    /** @param width columns of the terminal; messages are cut there */
    public DiffText(int width) {
        this.width = Math.max(40, width);
    }

    /** @return the text with {@code \n} at the end of each line */
    public String text(DiffPage page) {
        StringBuilder text = new StringBuilder(page.big().stream().map(big -> big.label() + " " + big.count()).collect(Collectors.joining("  "))).append('\n');
        page.notes().forEach(note -> text.append(note).append('\n'));
        page.lines().stream().filter(line -> line.plain() != null).limit(MOST)
            .forEach(line -> text.append("  ").append(line.name()).append("  ").append(line.plain()).append('\n'));
        for (DiffPage.Section section : page.sections()) {
            if (section.count() > 0) {
                text.append('\n').append(page.words().get("findings.group", section.heading(), section.count())).append('\n');
                section.rows().stream().limit(MOST).forEach(row -> row(row, text));
                if (section.count() > MOST) {
                    text.append("  ").append(page.words().get("capped", MOST, section.count())).append('\n');
                }
            }
        }
        return text.toString();
    }

    private void row(DiffPage.Row row, StringBuilder text) {
        String reason = row.reason() == null ? "" : "  " + row.reason();
        text.append(DisplayWidth.cut("  " + row.weight() + "  " + row.code() + "  " + row.agency() + "  " + row.about() + reason, width)).append('\n');
        text.append("    ").append(DisplayWidth.cut(row.message(), width - 4)).append('\n');
    }
}
