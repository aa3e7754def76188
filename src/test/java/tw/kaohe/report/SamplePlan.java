package tw.kaohe.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tw.kaohe.model.Message;
import tw.kaohe.model.PlanText;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Basis;
import tw.kaohe.model.ServicePlan.Chapter;
import tw.kaohe.model.ServicePlan.Commitment;
import tw.kaohe.model.ServicePlan.DocumentKind;
import tw.kaohe.model.ServicePlan.Measure;
import tw.kaohe.model.ServicePlan.Pairing;
import tw.kaohe.model.ServicePlan.RosterMember;
import tw.kaohe.model.ServicePlan.Strength;
import tw.kaohe.model.ServicePlan.Weight;
import tw.kaohe.model.SourceFile;

/** The plan of the sample agency. */
final class SamplePlan {
    private static final List<String> PLACES = IntStream.rangeClosed(1, 27)
        .mapToObj(line -> line < 20 ? "page 1, paragraph " + line : "page 2, table 1, row " + (line - 18) + ", cell 3").toList();

    private SamplePlan() {
    }

    static ServicePlan plan() {
        return new ServicePlan(new SourceFile("計畫/109年度執行計畫.odt", Sample.SHA), DocumentKind.PLAN, "示範市安和區公所",
            List.of("示範市安和區公所"), 109, "leap106", "示範市安和區公所109年度提升服務品質執行計畫", null, null, "示安秘字第1090000123號",
            LocalDate.of(2020, 5, 11), true,
            List.of(new Basis("示範市政府", LocalDate.of(2020, 1, 2), "示府研字第1090000001號", "示範市政府服務躍升實施計畫", 3)),
            List.of(new Chapter("壹", "計畫依據", 2, true, ""), new Chapter("貳", "", 5, true, "提升服務品質")), Set.of(), List.of(),
            List.of(new Measure("B.2.1.1-3", "3.", "109M-B.2.1.1-3", "每月辦理電話禮貌測試1次", null, "秘書室", null, null, "L27+L29", 27, Pairing.MEDIUM)),
            List.of(new Commitment("109M-B.2.1.1-3", "電話禮貌測試", ">=", "12", "次", "年", Strength.HARD, 27, "每月辦理電話禮貌測試1次"),
                new Commitment("109M-B.2.1.1-3", "滿意度", "~", "90.5", "%", null, Strength.EXPECTATION, 30, "滿意度約90.5%")),
            List.of(new Weight(1, "基礎服務", null, 12), new Weight(2, "遞送", 40, 13)),
            List.of(new RosterMember("推動小組", "組長", "李大同", "秘書室", null, 90)), null, List.of(),
            List.of(Message.of("report.banner.NOT_SUBMITTED")), new PlanText(List.of(), List.of(), PLACES));
    }
}
