package tw.kaohe.reading;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.text.ChineseNumerals;

/** A form of 47 items and 5 slots with row texts of the tests' own. */
public final class SampleForm {
    static final List<List<String>> ROWS = List.of(
        List.of("停車空間整潔", "停車秩序良好", "通道順暢", "消防設備未遮蔽", "室內整潔", "公布欄無污損", "照明完整", "盆栽整潔", "飲水檢查表落實",
            "飲水機清潔", "廁所檢查表落實", "廁所乾淨", "廁所置物架", "衛生紙補充"),
        List.of("無障礙停車位", "無障礙坡道", "服務鈴", "機關招牌", "場所配置圖", "服務臺設置", "服務時間標示", "抽號機與叫號燈", "各類標示清楚", "中英文對照",
            "人員名牌", "代理人標明", "等候逾時疏導", "等候座椅", "茶水供應", "書報雜誌", "哺集乳室", "無障礙廁所", "防滑提醒", "書寫檯文具", "電腦查詢",
            "無線上網", "意見箱", "老花眼鏡輪椅影印", "宣導資料整齊", "宣導資料合時", "申請書表範例", "設備使用說明"),
        List.of("識別證配戴", "穿著整齊", "禮貌用語", "主動詢問", "諮詢嫻熟"));
    static final List<String> SECTIONS = List.of("一、【環境】", "二、【便民】", "三、【禮儀】");
    static final Map<String, List<String>> INCIDENT_WORDS = Map.of("1-7", List.of("燈管", "照明"), "2-27", List.of("填寫範例"));
    public static final LogForm FORM = form();

    private SampleForm() {
    }

    private static LogForm form() {
        int[] times = {510, 630, 750, 810, 930, 1050};
        List<LogForm.Slot> slots = new ArrayList<>();
        for (int i = 1; i < times.length; i++) {
            slots.add(new LogForm.Slot(i, LocalTime.ofSecondOfDay(times[i - 1] * 60L), LocalTime.ofSecondOfDay(times[i] * 60L)));
        }
        List<LogForm.Item> items = new ArrayList<>();
        for (int s = 0; s < ROWS.size(); s++) {
            for (int i = 0; i < ROWS.get(s).size(); i++) {
                String id = (s + 1) + "-" + (i + 1);
                items.add(new LogForm.Item(id, ChineseNumerals.write(s + 1) + "(" + ChineseNumerals.write(i + 1) + ")",
                    List.of(ROWS.get(s).get(i)), INCIDENT_WORDS.getOrDefault(id, List.of())));
            }
        }
        return new LogForm(slots, items, List.of("秘書室研考", "秘書室主任"), 600,
            Map.of("handled", List.of("完成", "修復", "補齊"), "suggestion", List.of("建議"), "none", List.of("無"), "volunteer", List.of("志工"),
                "abnormal", List.of("異常"), "normal", List.of("正常"), "worn", List.of("是"), "notWorn", List.of("否", "未穿")),
            List.of("值星人員工作日誌", "值星人員工作日志", "巡檢日誌"));
    }

    /** The text of an item's row: number and words. */
    static String label(int section, int number) {
        return "(" + ChineseNumerals.write(number) + ")" + ROWS.get(section - 1).get(number - 1);
    }

    /** Slot labels as the form prints them. */
    static List<String> slotLabels() {
        return FORM.slots().stream().map(s -> s.from() + " 至 " + s.to()).toList();
    }

    /** The rows of a form of one day; all cells carry {@code tick} except 1-7 in slot 2, which carries {@code blank}. */
    public static List<List<String>> filled(String date, String tick, String blank) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("示範市安和區公所巡迴值星人員工作日誌", "", "時間：" + date, "", "場所：行政中心"));
        List<String> head = new ArrayList<>(List.of("巡檢項目"));
        head.addAll(slotLabels());
        rows.add(head);
        rows.add(List.of("巡迴值星人員請逐一檢視勾選"));
        for (int s = 1; s <= 3; s++) {
            rows.add(List.of(SECTIONS.get(s - 1)));
            for (int i = 1; i <= ROWS.get(s - 1).size(); i++) {
                List<String> row = new ArrayList<>(List.of(label(s, i)));
                for (int slot = 1; slot <= 5; slot++) {
                    row.add(s == 1 && i == 7 && slot == 2 ? blank : tick);
                }
                rows.add(row);
            }
        }
        rows.add(List.of("值星人員簽名", "員工A01、員工A02"));
        rows.add(List.of("四、優良服務人員(請推薦1-3名)", "員工B01、員工B02"));
        rows.add(List.of("五、志工服勤考核"));
        rows.add(List.of("(一)服勤志工姓名", "志工甲"));
        rows.add(List.of("(二)穿戴背心與識別證", "是"));
        rows.add(List.of("(三)出勤狀況(上午) (下午)", "☑ 出勤正常 □ 出勤異常", "", "", "□ 出勤正常 ☑ 出勤異常"));
        rows.add(List.of("(四)奉茶、引導情形", "是"));
        rows.add(List.of("六、突發狀況紀錄與建議事項", "10:40 一(七)、二(三) 二樓燈管閃爍，通知總務，11:20 更換完成"));
        rows.add(List.of("13:50 填寫範例用罄，14:20 補齊"));
        rows.add(List.of("七、檢核人員", "秘書室研考", "員工C01 109-05-12 17:40", "秘書室主任", "員工C02(代) 109-05-13"));
        return rows;
    }

    /** The form as it is handed out: nothing filled in. */
    public static List<List<String>> blank() {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : filled("__年__月__日", "□ 是", "□ 是")) {
            String first = row.get(0);
            boolean names = first.startsWith("值星") || first.startsWith("四、") || first.matches("\\([一二四]\\)(服勤|穿戴|奉茶).*") || first.startsWith("六、");
            rows.add(names ? List.of(first) : first.startsWith("(三)出勤") ? List.of(first, "□ 出勤正常 □ 出勤異常", "", "", "□ 出勤正常 □ 出勤異常")
                : first.startsWith("七、") ? List.of(first, "秘書室研考", "", "秘書室主任") : first.matches("13:50.*") ? List.of("") : row);
        }
        rows.set(0, Arrays.asList("示範市安和區公所巡迴值星人員工作日誌", "", "時間：__年__月__日"));
        return rows;
    }
}
