package tw.kaohe.reading.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tw.kaohe.model.Fact;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.TableRow;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.Reading;

/** Every kind of table that the contract names, in every format that tables come in. */
class TableKindsTest {
    private static final Map<InputKind, String> SAMPLES = new LinkedHashMap<>();

    static {
        sample(InputKind.REGISTER, "機關代碼|機關名稱|別名|城市|類別(第一線/服務規劃)|組別|適用版本|提送期限", "A01|示範市安和區公所|安和;安和區|示範市|第一線|第1組|roc109|109-02-28");
        sample(InputKind.CALENDAR, "西元日期|星期|是否放假|備註", "20200512|二|0|");
        sample(InputKind.CLOSURES, "日期|起|迄|範圍(城市或機關)|事由", "109-05-12|13:30||示範市|颱風");
        sample(InputKind.WAITS, "日期|場所|號碼|業務|取號時間|受理時間|離開時間", "109-05-12|行政中心|A001|戶籍|09:00:00|09:10:01|");
        sample(InputKind.DIVERSIONS, "日期|場所|開始時間|結束時間|措施", "109-05-12|行政中心|09:10|09:30|增開櫃檯");
        sample(InputKind.FACILITIES, "場所|設施|現況(有/無/故障/未知)|替代設備|不適用理由|佐證|數量", "行政中心|輪椅|有|||照片1|2");
        sample(InputKind.SITES, "場所|總樓地板面積(申辦服務場所,㎡)|停車場|植栽|電梯|開放時間", "行政中心|800|有|無||08:00-17:30");
        sample(InputKind.ACTIVITIES, "日期|類型|名稱|次數|人次|時數(a person)|人員代碼(`;` between)|佐證編號|準則", "109-05-12|教育訓練|禮儀講習|1|20|2|P1;P2|E-1|");
        sample(InputKind.METRICS, "指標(criterion's title or code)|對象(service)|本年度|上年度|申報值|分子|分母", "滿意度|戶籍|88.5|86.2|2.67%||");
        sample(InputKind.SURVEYS, "調查名稱|對象(民眾/內部同仁)|日期|構面(、between)|抽樣方法|樣本數|結果分析|檢討改善", "上半年調查|民眾|109-06-30|環境、禮儀|隨機|300|有|有");
        sample(InputKind.UNITS, "課室|主管職稱", "會計室|主任");
        sample(InputKind.ROSTER, "組別|職稱|姓名|課室|工作內容", "推動組|課長|員工A01|民政課|綜理");
        sample(InputKind.STAFF, "人員代碼|課室|職稱|到職日|離職日", "P1|民政課|課員|105-01-02|");
        sample(InputKind.PUBLICATIONS, "文件|網址|公布日期|版本|連結狀態(正常/失效/查無/無法連線)", "執行計畫|https://example.org|109-03-01|1|正常");
        sample(InputKind.APPROVALS, "文件|角色|日期(may carry a time)|代理|代理起|代理迄", "巡檢日誌 109-05-12 行政中心|秘書室研考|109-05-12T17:40|否||");
        sample(InputKind.RECEIPTS, "單位|文件|收件時間", "甲課|107年度執行績效報告|108-01-31 17:30");
        sample(InputKind.EVIDENCE, "準則|佐證編號|日期|說明", "97-M-1.8|E-1|097-01-05|紀錄");
        sample(InputKind.WEB_CHECKS, "日期|網址|項目|結果|說明", "109-05-12|https://example.org|首頁|正常|");
        sample(InputKind.BADGES, "標章|取得日|到期日", "無障礙標章|108-01-01|111-01-01");
        sample(InputKind.COUNTERS, "日期|場所|時段|櫃檯|在位(是/否)|代理標示(是/否)", "109-05-12|行政中心|08:30-10:30|3號|否|是");
        sample(InputKind.JUDGEMENTS, "機關|準則|標的|結果(符合/不符)|意見|評定人|日期", "示範市安和區公所|109L-2-24|輪椅|符合||員工A01|109-06-01");
        sample(InputKind.IMPROVEMENTS, "缺失編號|改善措施|承辦單位|預定完成日|實際完成日|佐證編號", "F1|增設|總務|109-07-01||E-2");
        sample(InputKind.WAIVERS, "機關|準則|場所|理由|申請人|核准人|起|迄", "示範市安和區公所|109L-2-24|行政中心|整修|員工A01|委員甲|109-05-01|109-12-31");
        sample(InputKind.PREVIOUS, "缺失編號|準則|場所|標的|嚴重度|發現日期|缺失事實|改善期限|狀態", "F1|109L-1-7|行政中心|照明|缺失|108-05-12|未亮|108-06-12|改善中");
        sample(InputKind.PATROL_LOG, "日期|場所|時段|項目|勾選", "109-05-12|行政中心|08:30-10:30|1-7|是");
        sample(InputKind.LOG_NOTES, "日期|場所|欄位(值星人員/優良服務人員/志工/突發狀況)|時段|項目|時間|內容|處理完成時間",
            "109-05-12|行政中心|突發狀況|10:30-12:30|1-7|10:40|燈管閃爍|11:20");
    }

    private static void sample(InputKind kind, String header, String row) {
        SAMPLES.put(kind, header + "\n" + row);
    }

    static List<List<String>> rows(InputKind kind) {
        return Stream.of(SAMPLES.get(kind).split("\n")).map(line -> List.of(line.split("\\|", -1))).toList();
    }

    static Stream<Arguments> everyKindInEveryCarrier() {
        return SAMPLES.keySet().stream().flatMap(kind -> Stream.of(Carrier.CSV, Carrier.XLSX, Carrier.ODS, Carrier.JSON, Carrier.HTML, Carrier.TABS, Carrier.MARKDOWN)
            .map(carrier -> Arguments.of(kind, carrier)));
    }

    @Test
    void everyKindButPlansHasASample() {
        assertEquals(EnumSet.complementOf(EnumSet.of(InputKind.PLAN)), EnumSet.copyOf(SAMPLES.keySet()));
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryCarrier")
    void recognisesTheKindByItsHeader(InputKind kind, Carrier carrier) {
        ReadFile file = Reading.read(carrier.write(rows(kind)));
        assertEquals(List.of(kind), file.kinds());
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        assertEquals(1, file.facts().size());
        assertEquals(1, file.rows());
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryCarrier")
    void takesColumnsInAnyOrderWithFurtherOnesBetween(InputKind kind, Carrier carrier) {
        List<List<String>> shuffled = rows(kind).stream().map(TableKindsTest::reversedWithExtra).toList();
        ReadFile file = Reading.read(carrier.write(shuffled));
        assertEquals(List.of(kind), file.kinds(), () -> String.valueOf(file.notes()));
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        for (Fact fact : file.facts()) {
            assertFalse(fact instanceof TableRow row && row.get("自訂欄") == null);
        }
    }

    private static List<String> reversedWithExtra(List<String> row) {
        List<String> reversed = new ArrayList<>(row);
        java.util.Collections.reverse(reversed);
        reversed.add(1, row.contains("自訂欄") || Set.of("日期", "場所").stream().anyMatch(row::contains) || isHeader(row) ? "自訂欄" : "x");
        return reversed;
    }

    private static boolean isHeader(List<String> row) {
        return SAMPLES.values().stream().anyMatch(sample -> sample.startsWith(String.join("|", row)));
    }

    /** A hint within brackets may hold the delimiter itself; unquoted it splits the header in two. */
    @Test
    void joinsAHeaderThatItsOwnHintHasSplit() {
        ReadFile file = Reading.read("場所,總樓地板面積(申辦服務場所,㎡),停車場\n行政中心,800,有\n");
        assertEquals(List.of(InputKind.SITES), file.kinds());
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
    }
}
