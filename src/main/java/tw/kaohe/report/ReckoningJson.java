package tw.kaohe.report;

import java.io.IOException;
import java.math.BigDecimal;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Reckoning.Ratio;
import tw.kaohe.model.Reckoning.Tally;

/** What report.json says of the appendices: ratios recomputed, commitments counted, and the criteria that findings cite. */
final class ReckoningJson {
    private final JsonPage page;

    ReckoningJson(JsonPage page) {
        this.page = page;
    }

    void write(AgencyReport report) throws IOException {
        page.objects("ratios", report.reckoning().ratios(), this::ratio);
        page.objects("commitments", report.reckoning().tallies(), this::tally);
        page.objects("citedCriteria", report.cited(), this::criterion);
    }

    private void ratio(Ratio ratio) throws IOException {
        page.text("criterion", ratio.criterion());
        page.text("name", ratio.name());
        page.text("service", ratio.service());
        page.name("form", ratio.form());
        number("part", ratio.part());
        number("whole", ratio.whole());
        page.text("formula", ratio.formula());
        page.text("reported", ratio.reported());
        page.text("recomputed", ratio.recomputed());
        page.text("exact", ratio.exact());
        page.name("agreement", ratio.agreement());
        page.text("file", ratio.at().file());
        page.text("place", ratio.at().place());
    }

    private void tally(Tally tally) throws IOException {
        page.text("criterion", tally.criterion());
        page.texts("alsoCites", tally.alsoCodes());
        page.text("what", tally.what());
        page.flag("expectation", tally.expectation());
        page.objects("targets", tally.targets(), target -> {
            number("quantity", target.quantity());
            page.text("unit", target.unit());
            page.text("period", target.period());
            page.flag("more", target.more());
        });
        page.date("deadline", tally.deadline());
        number("done", tally.done());
        number("due", tally.due());
        number("total", tally.total());
        page.text("unit", tally.unit());
        page.texts("missing", tally.missing());
        page.name("standing", tally.standing());
        page.text("responsibleUnit", tally.owner());
        page.text("file", tally.at().file());
        page.text("place", tally.at().place());
    }

    private void criterion(Criterion criterion) throws IOException {
        page.text("criterion", criterion.code());
        page.text("title", criterion.title());
        page.texts("path", criterion.path());
        page.text("document", criterion.document());
        page.text("clause", criterion.clause());
        page.name("severity", criterion.severity());
    }

    private void number(String name, BigDecimal number) throws IOException {
        page.decimal(name, number == null ? null : number.stripTrailingZeros().toPlainString());
    }
}
