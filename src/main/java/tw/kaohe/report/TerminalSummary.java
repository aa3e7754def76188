package tw.kaohe.report;

import java.util.List;
import java.util.stream.Collectors;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Policy;
import tw.kaohe.model.Severity;
import tw.kaohe.report.html.CityPage;
import tw.kaohe.report.text.DisplayWidth;
import tw.kaohe.report.text.NameMask;
import tw.kaohe.report.text.Wording;

/**
 * The short text that a person sees after an audit: a line an agency, the worst findings, and where the reports are. Columns
 * count Chinese characters as two.
 */
public final class TerminalSummary {
    private static final int MAX_AGENCIES = 40;
    private static final int NAME = 28;
    private static final int NUMBER = 10;
    private final Wording words;
    private final Style style;
    private final int width;

    /** How much is said: {@code QUIET} prints nothing, {@code COLOUR} marks severities with ANSI codes. */
    public enum Style { QUIET, PLAIN, COLOUR }

    /** @param width columns of the terminal; messages are cut there */
    public TerminalSummary(Phrases phrases, NameMask mask, Style style, int width) {
        this.words = new Wording(phrases, mask);
        this.style = style;
        this.width = Math.max(40, width);
    }

    /**
     * @param places where the reports are, one a line
     * @return the text with {@code \n} at the end of each line; empty if quiet
     */
    public String text(CityReport run, List<WorstFindings.Entry> worst, List<String> places) {
        if (style == Style.QUIET) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        agencies(run, text);
        worst(run, worst, text);
        text.append('\n');
        int waived = run.agencies().stream().map(AgencyLine::waived).mapToInt(n -> n.major() + n.deficiency()).sum();
        if (waived > 0) {
            text.append(words.get("terminal.waived", waived)).append('\n');
        }
        rulebook(run, text);
        run.exitReasons().forEach(reason -> text.append(words.text(reason)).append('\n'));
        places.forEach(place -> text.append(words.get("terminal.place", words.text(place))).append('\n'));
        return text.toString();
    }

    private void agencies(CityReport run, StringBuilder text) {
        text.append(words.get("terminal.head", run.agencies().size(), words.moment(run.asOf()))).append("\n\n");
        text.append(DisplayWidth.fit("", NAME));
        for (String column : List.of("major", "deficiency", "advice", "needsHuman", "noEvidence")) {
            text.append(DisplayWidth.right(words.get("short." + column), NUMBER));
        }
        text.append('\n');
        List<AgencyLine> lines = CityPage.worstFirst(run.agencies());
        lines.stream().limit(MAX_AGENCIES).forEach(line -> agency(line, text));
        if (lines.size() > MAX_AGENCIES) {
            text.append(words.get("capped", MAX_AGENCIES, lines.size())).append('\n');
        }
    }

    private void agency(AgencyLine line, StringBuilder text) {
        Counts counts = line.counts();
        text.append(DisplayWidth.fit(words.text(line.name()), NAME));
        text.append(number(counts.major(), Severity.MAJOR)).append(number(counts.deficiency(), Severity.DEFICIENCY));
        text.append(number(counts.advice(), Severity.ADVICE)).append(number(counts.needsHuman(), null)).append(number(counts.noEvidence(), null));
        if (line.status() != AgencyReport.Status.AUDITED) {
            text.append("  ").append(words.get("status." + line.status()));
        }
        text.append('\n');
    }

    private String number(int count, Severity severity) {
        String number = DisplayWidth.right(Integer.toString(count), NUMBER);
        return count == 0 || severity == null ? number : colour(number, severity);
    }

    private void worst(CityReport run, List<WorstFindings.Entry> worst, StringBuilder text) {
        if (worst.isEmpty()) {
            boolean judged = run.agencies().stream().anyMatch(line -> line.status() == AgencyReport.Status.AUDITED);
            text.append('\n').append(words.get(judged ? "findings.none" : "findings.notJudged")).append('\n');
            return;
        }
        text.append('\n').append(words.get("terminal.worst", worst.size())).append('\n');
        for (WorstFindings.Entry entry : worst) {
            Wording words = new Wording(this.words.phrases(), entry.mask());
            String days = entry.days() > 1 ? words.get("terminal.days", entry.days()) : "";
            String subject = entry.finding().subject() == null ? "" : "  " + words.text(entry.finding().subject());
            String agency = run.agencies().size() > 1 ? "  " + words.text(entry.agency()) : "";
            String head = words.severity(entry.finding().severity());
            text.append(colour(head, entry.finding().severity()));
            String site = entry.site() == null ? "" : "  " + words.text(entry.site());
            text.append(DisplayWidth.cut("  " + words.text(entry.finding().criterion()) + agency + site + subject + days, width - DisplayWidth.of(head)));
            text.append('\n').append("    ").append(DisplayWidth.cut(words.orNothing(entry.finding().message()), width - 4)).append('\n');
        }
    }

    /** How far rules decide, and which policies somebody set otherwise. */
    private void rulebook(CityReport run, StringBuilder text) {
        for (Grounds.Coverage c : run.coverage()) {
            text.append(words.get("terminal.coverage", words.get("terminal.edition", words.edition(c.edition()), c.automated(), c.partial(),
                c.manual(), c.informative()))).append('\n');
        }
        String set = run.policies().stream().filter(Policy.InForce::overridden).map(p -> p.id() + "=" + p.shown())
            .collect(Collectors.joining(words.get("comma")));
        if (!set.isEmpty()) {
            text.append(DisplayWidth.cut(words.get("terminal.policies", words.text(set)), width)).append('\n');
        }
    }

    private String colour(String text, Severity severity) {
        if (style != Style.COLOUR) {
            return text;
        }
        String code = switch (severity) {
            case MAJOR -> "31;1";
            case DEFICIENCY -> "33";
            case ADVICE -> "36";
        };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
