package tw.kaohe.report.html;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.report.text.FindingBlock;
import tw.kaohe.report.text.Wording;

/**
 * The city's page (全市總覽): agencies × dimensions, worst first.
 *
 * @param rows  the worst agencies by dimension, so that the page of thousands stays small
 * @param rowsCapped note where those are not all, or null
 * @param city findings on the city's own duties
 */
public record CityPage(Wording words, List<Labelled> header, List<SummaryView.Big> big, List<String> dimensions, List<Row> rows, String rowsCapped,
                       List<String> reasons, List<SourcesView.Input> inputs, String inputsCapped, List<BlockView> city,
                       String cityCapped, List<GroundsView.CoverageRow> coverage, List<GroundsView.PolicyRow> policies,
                       CityRanking ranking) {
    /** Agencies that are shown with pictures; all others in numbers. */
    static final int PICTURED = 1000;

    /** An agency. {@code plain} says that nothing was submitted or read, in words; then there are no cells. */
    public record Row(String name, String id, String link, String plain, List<Cell> cells) {
    }

    /** A cell of the heat table: numbers with their words, and a tint. */
    public record Cell(List<String> lines, String style) {
    }

    public static CityPage of(CityReport report, Limits limits, Wording words) {
        List<AgencyLine> worstFirst = worstFirst(report.agencies());
        List<SourcesView.Input> inputs = SourcesView.inputs(report.inputs(), words);
        List<FindingBlock> city = FindingBlock.group(report.city());
        return new CityPage(words, header(report, words), big(worstFirst, words), report.dimensions().stream().map(words::text).toList(),
            worstFirst.stream().limit(PICTURED).map(line -> row(line, report.dimensions(), words)).toList(),
            worstFirst.size() > PICTURED ? words.get("city.heatCapped", PICTURED, worstFirst.size()) : null,
            report.exitReasons().stream().map(words::text).toList(), inputs,
            inputs.size() == report.inputs().size() ? null : words.get(limits.note(), inputs.size(), report.inputs().size()),
            city(city, limits, words), city.size() > limits.blocks() ? words.get(limits.note(), limits.blocks(), city.size()) : null,
            GroundsView.coverage(report.coverage(), words), GroundsView.policies(report.policies(), words),
            CityRanking.of(report, words));
    }

    /** The order in which a reader wants the agencies: major, deficiency, advice, each descending, then id. */
    public static List<AgencyLine> worstFirst(List<AgencyLine> agencies) {
        return agencies.stream().sorted(Comparator.comparing((AgencyLine line) -> -line.counts().major())
            .thenComparing(line -> -line.counts().deficiency()).thenComparing(line -> -line.counts().advice())
            .thenComparing(AgencyLine::id)).toList();
    }

    private static List<Labelled> header(CityReport report, Wording words) {
        String edition = report.edition() == null ? words.get("city.editions") : words.text(report.edition());
        long audited = report.agencies().stream().filter(PeerGroups::isAudited).count();
        return List.of(new Labelled(words.get("head.asOf"), words.moment(report.asOf())),
            new Labelled(words.get("city.edition"), edition),
            new Labelled(words.get("city.agencies"), words.get("city.audited", audited, report.agencies().size())),
            new Labelled(words.get("city.exit"), Integer.toString(report.exitCode())));
    }

    private static List<SummaryView.Big> big(List<AgencyLine> agencies, Wording words) {
        return List.of(
            new SummaryView.Big(words.get("severity.MAJOR"), agencies.stream().mapToLong(line -> line.counts().major()).sum(), "major"),
            new SummaryView.Big(words.get("severity.DEFICIENCY"), agencies.stream().mapToLong(line -> line.counts().deficiency()).sum(), "deficiency"),
            new SummaryView.Big(words.get("severity.ADVICE"), agencies.stream().mapToLong(line -> line.counts().advice()).sum(), "advice"));
    }

    private static Row row(AgencyLine line, List<String> dimensions, Wording words) {
        Map<String, DimensionSummary> summaries = line.byDimension().stream()
            .collect(Collectors.toMap(DimensionSummary::dimension, Function.identity(), (a, b) -> a));
        boolean audited = PeerGroups.isAudited(line);
        List<Cell> cells = audited ? dimensions.stream().map(name -> cell(summaries.get(name), words)).toList() : List.of();
        return new Row(words.text(line.name()), words.text(line.id()), link(line.id()), audited ? null : words.get("status." + line.status()), cells);
    }

    private static Cell cell(DimensionSummary row, Wording words) {
        if (row == null || row.checked() == 0) {
            return new Cell(List.of(Wording.NOTHING), "rest");
        }
        List<String> lines = Stream.of(line("major", row.major(), words), line("deficiency", row.deficiency(), words),
            line("advice", row.advice(), words), line("needsHuman", row.needsHuman(), words), line("noEvidence", row.noEvidence(), words))
            .filter(line -> line != null).toList();
        String style = row.major() > 0 ? "major" : row.deficiency() > 0 ? "deficiency" : row.advice() > 0 ? "advice"
            : lines.isEmpty() ? "good" : "open";
        return new Cell(lines.isEmpty() ? List.of(words.get("city.clean")) : lines, style);
    }

    private static String line(String column, int count, Wording words) {
        return count == 0 ? null : words.get("city.cell", words.get("short." + column), count);
    }

    private static List<BlockView> city(List<FindingBlock> blocks, Limits limits, Wording words) {
        Stream<FindingBlock> shown = blocks.stream().limit(limits.blocks());
        int[] number = {0};
        return shown.map(block -> BlockView.of(block, ++number[0], BlockView.Known.NONE, limits.lines(), limits, words)).toList();
    }

    /** The agency's report beside this page, as a relative address in which any id is harmless. */
    static String link(String id) {
        StringBuilder link = new StringBuilder("./");
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                link.append(c);
            } else {
                link.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return link.append("/report.html").toString();
    }
}
