package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.CommonFinding;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.report.html.CityPage;
import tw.kaohe.report.html.Limits;
import tw.kaohe.report.html.PeerGroups;
import tw.kaohe.report.odf.About;
import tw.kaohe.report.odf.OdsFile;
import tw.kaohe.report.odf.Sheet;
import tw.kaohe.report.odf.Sheet.Cell;
import tw.kaohe.report.odf.Sheet.Look;
import tw.kaohe.report.text.Wording;

/**
 * Writes {@code summary.ods}: the city at a glance, a sheet each for the ranking within peer groups, agencies × dimensions, the
 * commonest deficiencies and what was not submitted.
 */
public final class CityOdsWriter {
    private final Phrases phrases;
    private final HtmlOptions options;

    public CityOdsWriter(Phrases phrases, HtmlOptions options) {
        this.phrases = phrases;
        this.options = options;
    }

    /** Leaves {@code out} open. */
    public void write(CityReport report, OutputStream out) throws IOException {
        Wording words = new Wording(phrases, options.mask());
        CityPage page = CityPage.of(report, Limits.SCREEN, words);
        List<Sheet> sheets = List.of(ranking(report, page, words), dimensions(page, words), common(report, words), missing(report, words));
        new OdsFile(new About(words.get("city.title"), report.asOf(), phrases.language()), sheets, OfficeTexts.footer(words)).write(out);
    }

    private static Sheet ranking(CityReport report, CityPage page, Wording words) {
        List<List<Cell>> rows = new ArrayList<>(top(words.get("city.title"), String.join("　",
            page.header().stream().limit(3).map(fact -> fact.label() + words.get("colon") + fact.value()).toList()), 11));
        rows.add(head(words, "peer.group.column", "city.rank", "peer.id", "head.agency", "head.category", "peer.status", "short.major", "short.deficiency",
            "short.advice", "short.needsHuman", "short.noEvidence"));
        for (PeerGroups.Group group : PeerGroups.of(report.agencies(), words)) {
            group.agencies().forEach(ranked -> rows.add(ranked(group.name(), ranked, words)));
        }
        return new Sheet(words.get("peer.sheet"), true, false, 2, 0, List.of(22, 14, 24, 62, 22, 30, 20, 20, 20, 22, 22), rows);
    }

    private static List<Cell> ranked(String group, PeerGroups.Ranked ranked, Wording words) {
        AgencyLine line = ranked.line();
        Counts counts = line.counts();
        Look look = counts.major() > 0 ? Look.MAJOR : counts.deficiency() > 0 ? Look.DEFICIENCY : counts.advice() > 0 ? Look.ADVICE : Look.GOOD;
        return List.of(text(group), ranked.rank() == 0 ? text(Wording.NOTHING) : Cell.of(Look.NUMBER, ranked.rank()), text(words.text(line.id())),
            Cell.of(ranked.rank() == 0 ? Look.OPEN : look, harmless(words.text(line.name()))), text(words.orNothing(line.category())),
            text(words.get("status." + line.status())), number(counts.major()), number(counts.deficiency()), number(counts.advice()),
            number(counts.needsHuman()), number(counts.noEvidence()));
    }

    private static Sheet dimensions(CityPage page, Wording words) {
        int columns = 2 + page.dimensions().size();
        List<List<Cell>> rows = new ArrayList<>(top(words.get("city.heat"),
            page.rowsCapped() == null ? words.get("city.heatNote") : words.get("city.heatNote") + " " + page.rowsCapped(), columns));
        rows.add(Stream.concat(Stream.of(words.get("peer.id"), words.get("head.agency")), page.dimensions().stream())
            .map(title -> Cell.of(Look.HEAD, harmless(title))).toList());
        for (CityPage.Row row : page.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(text(row.id()), text(row.name())));
            row.cells().forEach(cell -> cells.add(Cell.of(Look.valueOf(cell.style().toUpperCase(Locale.ROOT)), String.join("\n", cell.lines()))));
            if (row.plain() != null && columns > 2) {
                cells.add(Cell.wide(Look.OPEN, row.plain(), columns - 2));
            }
            rows.add(cells);
        }
        List<Integer> widths = new ArrayList<>(List.of(24, 56));
        page.dimensions().forEach(name -> widths.add(28));
        return new Sheet(words.get("city.dimensions"), true, false, 2, 2, widths, rows);
    }

    private static Sheet common(CityReport report, Wording words) {
        List<List<Cell>> rows = new ArrayList<>(top(words.get("city.commonest"), words.get(report.common().isEmpty() ? "city.commonestNone" : "city.commonestCaption"), 6));
        rows.add(head(words, "city.rank", "verdicts.code", "verdicts.title", "csv.severity", "city.faultAgencies", "city.faultFindings"));
        int rank = 0;
        for (CommonFinding found : report.common()) {
            Look look = found.severity() == Severity.MAJOR ? Look.MAJOR : Look.DEFICIENCY;
            rows.add(List.of(number(++rank), text(found.criterion()), text(words.orNothing(found.title())), Cell.of(look, words.severity(found.severity())),
                number(found.agencies()), number(found.findings())));
        }
        return new Sheet(words.get("city.commonest"), false, false, 2, 0, List.of(14, 30, 84, 24, 20, 20), rows);
    }

    private static Sheet missing(CityReport report, Wording words) {
        List<AgencyLine> missing = report.agencies().stream().filter(line -> line.status() != AgencyReport.Status.AUDITED).toList();
        List<List<Cell>> rows = new ArrayList<>(top(words.get("city.missing"), words.get(missing.isEmpty() ? "city.missingNone" : "city.missing.note"), 4));
        rows.add(head(words, "peer.id", "head.agency", "peer.group.column", "peer.status"));
        missing.forEach(line -> rows.add(List.of(text(words.text(line.id())), text(words.text(line.name())), text(PeerGroups.name(line.group(), words)),
            text(words.get("status." + line.status())))));
        return new Sheet(words.get("city.missing"), false, false, 2, 0, List.of(34, 76, 30, 50), rows);
    }

    private static List<List<Cell>> top(String title, String note, int columns) {
        return List.of(List.of(Cell.wide(Look.TITLE, title, columns)), List.of(Cell.wide(Look.NOTE, note, columns)));
    }

    private static List<Cell> head(Wording words, String... keys) {
        return Stream.of(keys).map(key -> Cell.of(Look.HEAD, words.get(key))).toList();
    }

    private static Cell text(String text) {
        return Cell.of(Look.TEXT, harmless(text));
    }

    private static Cell number(int number) {
        return Cell.of(Look.NUMBER, number);
    }

    private static String harmless(String text) {
        return SheetText.harmless(text);
    }
}
