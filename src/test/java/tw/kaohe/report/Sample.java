package tw.kaohe.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.Agency;
import tw.kaohe.model.AgencyReport.CalendarInfo;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.AgencyReport.DayRow;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.AgencyReport.DiversionSpan;
import tw.kaohe.model.AgencyReport.EditionInfo;
import tw.kaohe.model.AgencyReport.FollowUp;
import tw.kaohe.model.AgencyReport.RulebookInfo;
import tw.kaohe.model.AgencyReport.SiteLogs;
import tw.kaohe.model.AgencyReport.SlotState;
import tw.kaohe.model.AgencyReport.Status;
import tw.kaohe.model.AgencyReport.WaitSpan;
import tw.kaohe.model.AgencyReport.WaitTimeline;
import tw.kaohe.model.Citation;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Period;
import tw.kaohe.model.Policy;
import tw.kaohe.model.Reckoning;
import tw.kaohe.model.Reference;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;

/** A rich report of a plainly fictional agency, for the golden files. */
final class Sample {
    static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final OffsetDateTime AS_OF = OffsetDateTime.parse("2020-06-01T00:00+08:00");
    static final String DOCUMENT = "示範市安和區公所109年度提升服務品質執行計畫附表";
    static final LocalDate DUE = LocalDate.of(2020, 6, 30);
    static final List<String> SLOTS = List.of("08:30-10:30", "10:30-12:30", "12:30-13:30", "13:30-15:30", "15:30-17:30");

    private Sample() {
    }

    static LocalDate day(int day) {
        return LocalDate.of(2020, 5, day);
    }

    static AgencyReport report() {
        return report(findings(), true, List.of("109年1月至4月無任何日誌"));
    }

    static AgencyReport report(List<Finding> findings, boolean binding, List<String> notes) {
        return new AgencyReport(new Agency("anhe", "示範市安和區公所", "第一線", "區公所組"), Status.AUDITED,
            new EditionInfo("roc109", "示範市政府服務躍升實施計畫", 109, false,
                List.of("示範市政府服務躍升實施計畫(109年1月2日示府研字第1090000001號函)", "區公所單一窗口巡檢作業規定")),
            "示範市", AS_OF, false, new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)), new Period(day(11), day(29)), binding,
            new RulebookInfo("0.1.0", SHA), new CalendarInfo(109, SHA.replace('9', '3')), inputs(), verdicts(), findings, followUps(),
            summary(), SamplePlan.plan(), "roc109", List.of(logs("行政中心"), logs("第二辦公處")), waits(), notes, grounds(), SampleReckoning.reckoning(),
            List.of("陳大文"));
    }

    /** An agency of which nothing came in: no edition, no plan, no logs. */
    static AgencyReport empty() {
        return new AgencyReport(new Agency("空機關", "示範市空白區公所", null, null), Status.NOT_SUBMITTED, null, null,
            OffsetDateTime.parse("2020-05-31T17:30:15+08:00"), true, new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)), null,
            false, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of(), List.of(), Grounds.NONE, Reckoning.NONE, List.of());
    }

    static Grounds grounds() {
        return new Grounds(coverage(), policies(), new Reference(List.of(
            new Reference.Section(1, "提升服務品質", 60, 2, 3, new BigDecimal("40.00")), new Reference.Section(2, null, 40, 0, 0, null)),
            new BigDecimal("40.00"), 100, false, List.of()), List.of());
    }

    private static List<Grounds.Coverage> coverage() {
        return List.of(new Grounds.Coverage("roc109", 96, 84, 1, 8, 3, 210), new Grounds.Coverage(Grounds.COMMON, 20, 16, 2, 2, 0, 30));
    }

    private static List<Policy.InForce> policies() {
        return List.of(
            new Policy.InForce("P-REPEAT", "4", "4", "3", "同準則於不同工作日成立之日數", Policy.Nature.POLICY, false, true),
            new Policy.InForce("P-DIVOPEN", "slot", "時段末", "slot", "疏導未記迄時者,視為持續至何時", Policy.Nature.POLICY, false, false),
            new Policy.InForce("P-MAXLAG", "off", "off", "off", "疏導至遲開始之秒數", Policy.Nature.POLICY, false, false),
            new Policy.InForce("P-NOW", "as-of", "as-of", "as-of", "基準時刻由呼叫端給定", Policy.Nature.ENGINEERING, true, false));
    }

    static List<InputRecord> inputs() {
        return List.of(
            new InputRecord("計畫/109年度執行計畫.odt", SHA, List.of(InputKind.PLAN, InputKind.ROSTER), InputStatus.READ, "欄位有 2 處無法配對", null),
            new InputRecord("日誌/109-05.xlsx", SHA.replace('9', 'a'), List.of(InputKind.PATROL_LOG), InputStatus.READ, null, 14),
            new InputRecord("等候紀錄.csv", SHA.replace('9', 'b'), List.of(InputKind.WAITS), InputStatus.PARTLY_READ, "第 12 列時間無法辨識", 1204),
            new InputRecord("設施清冊(掃描).pdf", SHA.replace('9', 'c'), List.of(), InputStatus.UNREADABLE, "影像檔,無文字可讀", null),
            new InputRecord("日誌/109-05 (複本).xlsx", SHA.replace('9', 'a'), List.of(InputKind.PATROL_LOG), InputStatus.DUPLICATE, "與 日誌/109-05.xlsx 相同", 14),
            new InputRecord("捷徑.lnk", null, List.of(), InputStatus.IGNORED, "連結不開啟", null));
    }

    static Criterion criterion(String code, String title, String dimension, Severity severity, String question) {
        return new Criterion(code, title, List.of(dimension), dimension, DOCUMENT, "一(" + code.length() + ")", "TICK", severity, null,
            Criterion.Status.AUTOMATED, Set.of(InputKind.PATROL_LOG), Set.of(), null, Criterion.Duty.AGENCY, true, "改善並檢附佐證。", question,
            code.equals("109L-2-13") ? List.of("P-DIVOPEN", "P-MAXLAG") : List.of());
    }

    private static CriterionVerdict verdict(String code, String title, String dimension, Verdict verdict, String reason, String... findings) {
        String question = verdict == Verdict.NEEDS_HUMAN ? "「" + title + "」之作法是否具體可行?" : null;
        return new CriterionVerdict(criterion(code, title, dimension, Severity.DEFICIENCY, question), verdict, reason, List.of(findings));
    }

    static List<CriterionVerdict> verdicts() {
        return List.of(
            verdict("109L-1-2", "逃生通道、消防設備保持暢通", "巡檢日誌", Verdict.DEFICIENT, null, "f-major"),
            verdict("109L-1-7", "照明設備正常", "巡檢日誌", Verdict.DEFICIENT, null, "f-0512", "f-0513", "f-0514"),
            verdict("109L-1-9", "飲水設備清潔", "巡檢日誌", Verdict.NOT_APPLICABLE, "場所無飲水設備,以茶水代之"),
            verdict("109L-2-13", "等候逾10分鐘即疏導", "巡檢日誌", Verdict.DEFICIENT, null, "f-wait"),
            verdict("109L-2-12", "服務人員離座放置代理人標示", "巡檢日誌", Verdict.NEEDS_HUMAN, "機器無法判定", "f-human"),
            verdict("109L-1-1", "環境整潔", "巡檢日誌", Verdict.SATISFIED, null),
            verdict("109P-4", "執行策略及方法", "計畫文件", Verdict.SATISFIED, null),
            verdict("109P-6", "管制考核", "計畫文件", Verdict.ADVICE, null, "f-advice"),
            verdict("109-B-3", "服務措施之妥適性", "基礎服務", Verdict.NEEDS_HUMAN, null),
            verdict("109M-B.2.1.1-3", "每月辦理電話禮貌測試", "計畫作法", Verdict.NO_EVIDENCE, "未見活動紀錄", "f-supply"),
            verdict("109M-B.2.1.1-4", "年底前辦理教育訓練", "計畫作法", Verdict.NOT_DUE, "期限 109-12-31"),
            verdict("109M-C.1", "滿意度成長率", "計畫作法", Verdict.NOT_COMPUTABLE, "上年度值為零"),
            verdict("109M-D.1", "線上申辦", "計畫作法", Verdict.SATISFIED_BY_ALTERNATIVE, "以電子郵件受理"));
    }

    static Finding finding(String id, String criterion, String title, Severity severity, LocalDate date, String message, Evidence... evidence) {
        String subject = date == null ? "109年度" : RocDate.format(date) + " 10:30-12:30、13:30-15:30";
        return new Finding(id, criterion, title, severity == Severity.ADVICE ? Verdict.ADVICE : Verdict.DEFICIENT, severity, criterion + "/blank",
            subject, date, date == null ? List.of() : List.of(2, 4), date == null ? null : "行政中心", message, null, List.of(),
            new Citation(DOCUMENT, "一(七)"), List.of(evidence), "修復後拍照存查,並說明防止再發之作法。", DUE, date == null ? null : "秘書室");
    }

    private static Finding open(String id, String criterion, String title, Verdict verdict, LocalDate date, String message, List<String> also) {
        return new Finding(id, criterion, title, verdict, null, criterion, date == null ? null : RocDate.format(date), date, List.of(), null, message,
            "NO_DATA", also, new Citation(DOCUMENT, "二(十二)"), List.of(), null, LocalDate.of(2020, 6, 10), null);
    }

    static Evidence cell(String place, String quote) {
        return new Evidence("日誌/109-05.xlsx", SHA.replace('9', 'a'), place, quote);
    }

    static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding("f-major", "109L-1-2", "逃生通道、消防設備保持暢通", Severity.MAJOR, day(12),
            "經查109年5月12日10:30-12:30、13:30-15:30時段,「逃生通道、消防設備保持暢通」經日誌突發狀況紀錄確認未符,請於109年6月30日前改善並檢附佐證。",
            cell("sheet 1, C14", "逃生通道堆置紙箱,由值星人員王小明通知秘書室"), cell("sheet 1, B52", "10:40 一(二) 逃生通道堆置紙箱")));
        for (int day = 12; day <= 14; day++) {
            findings.add(finding("f-05" + day, "109L-1-7", "照明設備正常", Severity.DEFICIENCY, day(day),
                "經查109年5月" + day + "日10:30-12:30、13:30-15:30時段,「照明設備正常」未勾選「是」,日誌亦無異常紀錄,無法認定符合。",
                cell("sheet " + (day - 10) + ", D20", " "), cell("sheet " + (day - 10) + ", F20", null)));
        }
        findings.add(finding("f-wait", "109L-2-13", "等候逾10分鐘即疏導", Severity.DEFICIENCY, day(13),
            "經查109年5月13日,號碼 A017 等候 14 分 20 秒,期間未見疏導紀錄。", new Evidence("等候紀錄.csv", SHA, "line 88", "109-05-13,行政中心,A017,戶籍,10:41:10,10:55:30,")));
        findings.add(finding("f-advice", "109P-6", "管制考核", Severity.ADVICE, null, "建議於管制考核章敘明自我檢核之次數。",
            new Evidence("計畫/109年度執行計畫.odt", SHA, "line 141", "不定期辦理自我檢核,由李大同負責。")));
        findings.add(open("f-human", "109L-2-12", "服務人員離座放置代理人標示", Verdict.NEEDS_HUMAN, day(13), "109年5月13日五時段均未勾選,日誌無異常紀錄。", List.of()));
        findings.add(open("f-supply", "GEN-09", "資料不足,請補件", Verdict.NO_EVIDENCE, null, "未見活動紀錄,請於109年6月10日前補送。",
            List.of("109M-B.2.1.1-3", "109M-B.2.1.1-5")));
        return findings;
    }

    private static List<FollowUp> followUps() {
        return List.of(new FollowUp("108-anhe-3", "109L-1-7", "REOPENED", LocalDate.of(2020, 3, 31)),
            new FollowUp("108-anhe-4", "109P-6", "CLOSED", LocalDate.of(2020, 3, 31)), new FollowUp("108-anhe-5", "109L-7-1", "AWAITING_REVIEW", null));
    }

    static List<DimensionSummary> summary() {
        return List.of(new DimensionSummary("計畫文件", 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0), new DimensionSummary("基礎服務", 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
            new DimensionSummary("計畫作法", 4, 0, 1, 0, 0, 0, 0, 1, 1, 0, 1), new DimensionSummary("巡檢日誌", 6, 1, 0, 1, 2, 0, 1, 0, 0, 1, 0));
    }

    private static SiteLogs logs(String site) {
        List<DayRow> days = new ArrayList<>();
        for (int day = 11; day <= 31; day++) {
            boolean work = day(day).getDayOfWeek().getValue() < 6;
            SlotState other = !work ? SlotState.NOT_DUE : day == 20 ? SlotState.NO_LOG : day == 15 ? SlotState.BLANK : SlotState.FULL;
            SlotState second = work && day >= 12 && day <= 14 ? SlotState.PARTIAL : other;
            days.add(new DayRow(day(day), work, List.of(other, second, day == 18 ? SlotState.NOT_DUE : other, second, other), day == 13 ? 3 : day == 12 || day == 14 ? 1 : 0));
        }
        return new SiteLogs(site, SLOTS, days, 15, 1, List.of("109-01", "109-02", "109-03", "109-04"));
    }

    private static List<WaitTimeline> waits() {
        List<WaitSpan> spans = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int start = 9 * 3600 + i * 240;
            spans.add(new WaitSpan(start, start + 180 + i * 37 % 400, false));
        }
        spans.add(new WaitSpan(38_470, 39_330, false));
        spans.add(new WaitSpan(38_500, 39_700, true));
        spans.add(new WaitSpan(46_000, null, false));
        return List.of(new WaitTimeline("行政中心", day(13), 600, spans,
            List.of(new DiversionSpan(38_900, 40_200, true, "增開2號櫃檯"), new DiversionSpan(43_200, 45_000, false, "引導填單"))),
            new WaitTimeline("行政中心", day(14), 600, List.of(new WaitSpan(36_000, 36_700, true)), List.of()));
    }

    static CityReport city() {
        AgencyReport report = report();
        List<String> dimensions = List.of("計畫文件", "基礎服務", "計畫作法", "巡檢日誌");
        return new CityReport(AS_OF, "roc109", List.of(
            new AgencyLine("minsheng", "示範市民生區公所", "第一線", "區公所組", Status.AUDITED, new Counts(0, 0, 1, 2, 0), "roc109",
                List.of(new DimensionSummary("計畫文件", 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0), new DimensionSummary("巡檢日誌", 6, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0))),
            new AgencyLine("anhe", "示範市安和區公所", "第一線", "區公所組", Status.AUDITED, new Counts(1, 4, 1, 1, 1), "roc109", report.summary()),
            new AgencyLine("戶政 1/<所>", "示範市第一戶政事務所", "第一線", null, Status.NOTHING_READ, new Counts(0, 0, 0, 0, 1), null, List.of()),
            new AgencyLine("空機關", "示範市空白區公所", null, null, Status.NOT_SUBMITTED, new Counts(1, 0, 0, 0, 0), null, List.of())),
            List.of(new InputRecord("機關名冊.csv", SHA, List.of(InputKind.REGISTER), InputStatus.READ, null, 4),
                new InputRecord("無主.pdf", SHA, List.of(), InputStatus.UNREADABLE, "加密", null)),
            5, List.of("2 個檔案無法完整讀取", "有達門檻之缺失"), List.of(finding("c-1", "109-C-1", "市府應公布實施計畫", Severity.DEFICIENCY, null,
                "經查網站未見實施計畫。")), dimensions, coverage(), policies(),
            List.of(new CityReport.CommonFinding("109L-1-7", "照明設備正常", Severity.DEFICIENCY, 2, 4),
                new CityReport.CommonFinding("109L-1-2", "逃生通道、消防設備保持暢通", Severity.MAJOR, 1, 1)));
    }
}
