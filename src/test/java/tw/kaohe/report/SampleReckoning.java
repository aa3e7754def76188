package tw.kaohe.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Reckoning;
import tw.kaohe.model.Reckoning.Standing;
import tw.kaohe.model.Reckoning.Tally;
import tw.kaohe.model.Reckoning.Target;
import tw.kaohe.model.ReportedFigure;
import tw.kaohe.model.ReportedMetric;
import tw.kaohe.model.ReportedMetric.Form;

/** Ratios and commitments of the fictional agency, one of each state. */
final class SampleReckoning {
    private static final Target MONTHLY = new Target(BigDecimal.ONE, "次", "月", false);
    private static final Target YEARLY = new Target(new BigDecimal(12), "次", "年", false);

    private SampleReckoning() {
    }

    static Reckoning reckoning() {
        return new Reckoning(List.of(
            ratio("109M-C.1", "滿意度成長率", "戶籍", Form.GROWTH, "88.5", "86.2", "2.7%"), ratio("109M-C.1", "滿意度成長率", "役政", Form.GROWTH, "90", "0", "90%"),
            ratio("109M-C.2", "線上申辦比率", null, Form.SHARE, "2", "3", "66%"), ratio("109M-C.2", "線上申辦比率", "由陳大文申報", Form.SHARE, "4", "3", null),
            ratio(null, "其他成長率", null, Form.GROWTH, "7", null, "5項"), ratio(null, "案件成長率", null, Form.GROWTH, "210", "200", "10項"),
            ratio(null, "採行率", null, Form.SHARE, "1", "8", null)), List.of(
            tally("電話禮貌測試", List.of(MONTHLY, YEARLY), null, "7", "7", "12", "次", Standing.ON_TRACK),
            tally("櫃檯服務檢討會,陳大文主持", List.of(MONTHLY), null, "2", "4", "12", "月", Standing.BEHIND, "109年2月", "109年3月"),
            tally("教育訓練", List.of(new Target(new BigDecimal(20), "人次", "年", true)), null, "0", null, "20", "人次", Standing.NOT_DUE),
            tally("滿意度調查", List.of(new Target(new BigDecimal(4), "次", "年", false)), null, "4", "4", "4", "次", Standing.KEPT),
            tally("線上申辦上線", List.of(), LocalDate.of(2020, 4, 30), null, null, null, null, Standing.NO_RECORD),
            tally("等候時間少於10分鐘", List.of(new Target(BigDecimal.TEN, "分鐘", "一次", false)), null, null, null, null, "分鐘", Standing.UNCOUNTABLE)));
    }

    private static Reckoning.Ratio ratio(String criterion, String name, String service, Form form, String part, String whole, String reported) {
        ReportedFigure figure = reported == null ? null : new ReportedFigure(new BigDecimal(reported.replaceAll("[^0-9.]", "")), reported.replaceAll("[0-9.]", ""), reported);
        return new ReportedMetric(criterion, name, service, form, Set.of(), new BigDecimal(part), whole == null ? null : new BigDecimal(whole), figure,
            RoundingMode.HALF_UP, new ReportedMetric.Words("", "", ""), name, new Evidence("數據.csv", Sample.SHA, "line 2", null)).reckoned();
    }

    private static Tally tally(String what, List<Target> targets, LocalDate deadline, String done, String due, String total, String unit, Standing standing,
                               String... missing) {
        return new Tally("109M-B.2.1.1-3", List.of(), what, standing == Standing.KEPT, targets, deadline, number(done), number(due), number(total), unit,
            List.of(missing), standing, "秘書室", new Evidence("計畫/109年度執行計畫.odt", Sample.SHA, "line 88", what));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
