package tw.kaohe.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.Agency;
import tw.kaohe.model.AgencyReport.EditionInfo;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.report.text.Wording;

/**
 * Title, banner, header table and 壹、考核依據.
 *
 * @param government the city's, empty where the city is unknown
 * @param alert  whether the banner says that the verdicts must not be taken at face value
 * @param banner what must be known before reading on, e.g. 僅供參考; empty is usual
 * @param basis  the documents of the edition
 * @param plan   the agency's own plan, or empty where it has none
 */
public record HeadView(String title, String government, boolean alert, List<String> banner, List<Labelled> header, List<String> basis, List<Labelled> plan) {

    static HeadView of(AgencyReport report, Wording words) {
        return new HeadView(title(report, words), government(report.city(), words), !report.binding() || report.status() != AgencyReport.Status.AUDITED, banner(report, words), header(report, words),
            report.edition() == null ? List.of() : report.edition().basis().stream().map(words::text).toList(),
            plan(report.plan(), words));
    }

    /** The title in pieces that stay on one line. */
    public List<String> titleParts() {
        return List.of(title.split("　| – "));
    }

    private static int year(AgencyReport report) {
        return report.edition() == null ? RocDate.year(report.period().from()) : report.edition().rocYear();
    }

    private static String title(AgencyReport report, Wording words) {
        return words.get("title", government(report.city(), words), year(report), words.text(report.agency().name())).strip();
    }

    /** 示範市 → 示範市政府; nothing where the city is unknown. */
    static String government(String city, Wording words) {
        if (city == null || city.isBlank()) {
            return "";
        }
        String name = words.text(city);
        return name.endsWith("政府") ? name : words.get("government", name);
    }

    private static List<String> banner(AgencyReport report, Wording words) {
        List<String> banner = new ArrayList<>();
        if (report.status() != AgencyReport.Status.AUDITED) {
            banner.add(words.get("banner." + report.status()));
        }
        if (!report.binding()) {
            banner.add(words.get(report.edition() == null ? "banner.noEdition" : report.notes().isEmpty() ? "banner.reference" : "banner.short"));
        }
        report.notes().stream().map(words::text).filter(note -> !banner.contains(note)).forEach(banner::add);
        return List.copyOf(banner);
    }

    private static List<Labelled> header(AgencyReport report, Wording words) {
        Agency agency = report.agency();
        String moment = words.moment(report.asOf()) + (report.asOfFromClock() ? words.get("head.fromClock") : "");
        Labelled logs = report.logPeriod() == null ? null : row("head.logPeriod", words.period(report.logPeriod()), words);
        return Stream.of(
            row("head.agency", words.text(agency.name()), words),
            row("head.category", words.orNothing(agency.category()), words),
            row("head.group", words.orNothing(agency.group()), words),
            row("head.framework", framework(report.edition(), words), words),
            row("head.period", words.period(report.period()), words),
            logs,
            row("head.asOf", moment, words),
            row("head.number", words.text(number(report)), words),
            row("head.rulebook", rulebook(report, words), words),
            row("head.calendar", calendar(report, words), words),
            row("head.previous", words.get("head.fillIn"), words)).filter(row -> row != null).toList();
    }

    private static Labelled row(String key, String value, Wording words) {
        return new Labelled(words.get(key), value);
    }

    private static String framework(EditionInfo edition, Wording words) {
        if (edition == null) {
            return words.get("head.noFramework");
        }
        String title = words.get("head.edition", edition.rocYear(), words.text(edition.title()));
        return edition.carried() ? title + words.get("head.carried", edition.id().replaceAll("\\D", "").replaceAll("^0+", "")) : title;
    }

    /** Year, agency and day of the as-of moment: the same for the same run, and no counter to keep. */
    private static String number(AgencyReport report) {
        return year(report) + "-" + report.agency().id() + "-" + RocDate.format(report.asOf().minusNanos(1).toLocalDate()).replace("-", "");
    }

    private static String rulebook(AgencyReport report, Wording words) {
        return report.rulebook() == null ? Wording.NOTHING
            : words.text(report.rulebook().version()) + "(" + SourcesView.hash(report.rulebook().sha256()) + ")";
    }

    private static String calendar(AgencyReport report, Wording words) {
        return report.calendar() == null ? Wording.NOTHING
            : words.get("head.calendarYear", report.calendar().year()) + "(" + SourcesView.hash(report.calendar().sha256()) + ")";
    }

    private static List<Labelled> plan(ServicePlan plan, Wording words) {
        if (plan == null) {
            return List.of();
        }
        List<Labelled> rows = new ArrayList<>();
        rows.add(row("plan.title", words.orNothing(plan.title()), words));
        rows.add(row("plan.number", words.orNothing(plan.documentNumber()), words));
        rows.add(row(plan.revision() ? "plan.revised" : "plan.date", words.date(plan.documentDate()), words));
        rows.add(row("plan.file", words.text(plan.file().path()), words));
        for (ServicePlan.Basis basis : plan.basis()) {
            String date = basis.date() == null ? null : words.date(basis.date());
            rows.add(row("plan.basis", Stream.of(words.text(basis.issuer()), date, words.text(basis.no()), words.text(basis.name()))
                .filter(part -> part != null && !part.isBlank()).reduce((a, b) -> a + " " + b).orElse(Wording.NOTHING), words));
        }
        return List.copyOf(rows);
    }
}
