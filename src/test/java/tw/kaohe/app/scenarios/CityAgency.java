package tw.kaohe.app.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.app.cli.Cli;

/**
 * BASE-T1: a first-line agency of a fictional city in 104 with a complete plan in the layout of 附件1 and all records in order.
 * A scenario replaces the file that it is about.
 */
final class CityAgency {
    static final List<String> FACILITIES = List.of("服務櫃台", "座椅", "盥洗室", "哺乳室", "斜坡道", "電梯", "專用停車位", "愛心鈴",
        "身障專用盥洗室", "申辦書表", "填寫範例", "書寫台", "電腦(網路)", "免費無線上網", "飲水機", "公用電話", "影印機", "停車位", "諮商室",
        "宣導資料", "文具用品", "老花眼鏡", "服務鈴", "放大鏡", "輪椅借用", "血壓量測", "急救箱", "高齡者使用之服務台", "長者安全走道", "扶手",
        "舒適敬老座椅");
    /** A complete plan in the layout of 附件2. */
    static final String ANNEX_2 = """
        # {agency}104年度提升服務品質執行計畫

        104年1月30日示服字第1040000456號函訂定

        壹、計畫依據:示範市政府104年1月20日示府研字第1040001234號函。

        貳、計畫目標:整合服務流程。

        參、實施對象:本機關各科室。

        肆、執行期程:104年1月1日至104年12月31日。

        伍、計畫內容:

        | 評核項目 | 評核指標 | 檢核項目 | 推動作法 | 完成期限 | 承辦單位 |
        |---|---|---|---|---|---|
        | 一、解決方法 | 整合性解決方法 | 1.流程整合 | 串接三個系統。 | 104年9月 | 資訊科 |
        | 二、實際效果 | (一)外部效益 | 1.協助第一線服務機關 | 每半年訪視各單位1次。 | 104年12月 | 企劃科 |

        陸、執行步驟:分季檢討。

        柒、考核獎懲:年終辦理考核。

        捌、其他:本計畫奉核後實施。
        """;
    private static final String TABLE = "| 評核構面 | 評核項目 | 評核指標 | 檢核項目 | 完成期限 | 承辦單位 |\n|---|---|---|---|---|---|\n";
    private static final List<String> ROWS = List.of(
        "| 壹、優質便民服務 | 一、服務流程 | (一)服務流程便捷性 | 1.單一窗口服務全功能程度:設置綜合櫃檯二處,一處收件、全程服務。 | 104年6月 | 第一科 |",
        "| | | (二)服務流程透明度 | 1.案件處理流程查詢公開程度:官網公開流程圖。 | 104年5月 | 第二科 |",
        "| | 二、機關形象及顧客關係 | (一)機關形象 | 1.服務場所便利性及舒適性程度:更新等候座椅20張。 | 104年3月 | 秘書室 |",
        "| | | | 2.服務人員服務態度及專業度:每月電話禮貌測試1次。 | 104年12月 | 秘書室 |",
        "| | | | 3.服務行銷有效程度:每季發布新聞稿2則。 | 104年12月 | 秘書室 |",
        "| | | (二)顧客滿意情形 | 1.機關服務滿意情形:每半年辦理滿意度調查1次。 | 104年12月 | 秘書室 |",
        "| | 三、高齡友善環境 | 建構高齡友善洽公環境的有效性 | 1.敬老服務:每月檢查無障礙設施1次。 | 104年12月 | 第一科 |",
        "| 貳、資訊流通服務 | 一、資訊提供及檢索服務 | (一)資訊公開適切性與內容有效性 | 1.資訊公開程度:每月檢視網頁至少1次。 | 104年12月 | 秘書室 |",
        "| | | (二)資訊檢索完整性與便捷性 | 1.資訊檢索:增加分類檢索。 | 104年9月 | 秘書室 |",
        "| | 二、線上服務及電子參與 | (一)線上服務量能擴展性 | 1.線上申辦:增加線上申辦項目2項。 | 104年10月 | 第二科 |",
        "| | | (二)電子參與多元程度及互動回應情形 | 1.電子參與多元程度及互動回應情形:於3日內回應留言。 | 104年12月 | 秘書室 |",
        "| 參、創新加值服務 | 創新服務情形 | (一)有價值的創新服務 | 1.主動關心服務到家:到府收件每月2次。 | 104年12月 | 第一科 |",
        "| | | (二)服務措施延續性及標竿學習推動效益 | 1.標竿學習:觀摩2次。 | 104年11月 | 第一科 |",
        "| | | (三)組織內部創新機制及運作情形 | 1.創新提案:每季召開提案會議1次。 | 104年12月 | 秘書室 |");
    private final Path root;
    private final String name;
    private String category = "第一線";

    CityAgency(Path root, String name) {
        this.root = root;
        this.name = "示範市" + name;
        plan(p -> p);
        facilities();
        write("場所.csv", "場所,總樓地板面積(申辦服務場所,㎡),停車場,植栽,電梯,開放時間\n辦公廳舍,800,有,有,有,\n");
        surveys("104年民眾滿意度調查,民眾,104-06-10,洽公環境、服務禮儀、服務專業性、服務措施,分層隨機抽樣,400,已分析,已納入檢討",
            "104年同仁滿意度調查,內部同仁,104-09-10,行政支援,普查,60,已分析,已納入檢討");
        publications("104年度提升服務品質執行計畫,https://plan.example/104,104-02-20,1,正常", "主動公開資訊專區,https://plan.example/open,104-01-05,1,正常");
    }

    CityAgency category(String other) {
        category = other;
        return this;
    }

    CityAgency plan(java.util.function.UnaryOperator<String> change) {
        return write("plan.md", change.apply("# " + name + "104年度提升服務品質執行計畫\n\n104年1月30日示服字第1040000123號函訂定\n\n壹、計畫依據:示範市政府104年1月20日示府研字第1040001234號函。\n\n"
            + "貳、計畫目標:讓洽公更省時。\n\n參、實施對象:本機關各科室。\n\n肆、執行期程:104年1月1日至104年12月31日。\n\n伍、計畫內容:\n\n" + TABLE
            + String.join("\n", ROWS) + "\n\n陸、執行步驟:各科室依計畫執行。\n\n柒、考核獎懲:年終辦理考核。\n\n捌、其他:本計畫奉核後實施。\n"));
    }

    /** The complete list; a row given replaces the one of that facility. */
    CityAgency facilities(String... changed) {
        List<String> rows = new ArrayList<>();
        for (String facility : FACILITIES) {
            List<String> own = Stream.of(changed).filter(r -> r.startsWith(facility + ",")).map(r -> "辦公廳舍," + r).toList();
            rows.addAll(own.isEmpty() ? List.of("辦公廳舍," + facility + ",有,,,照片") : own);
        }
        return facilityRows(rows.toArray(String[]::new));
    }

    CityAgency facilityRows(String... rows) {
        return write("facilities.csv", "場所,設施,現況,替代設備,不適用理由,佐證\n" + String.join("\n", rows) + "\n");
    }

    CityAgency metrics(String... rows) {
        return write("metrics.csv", "指標,對象,本年度,上年度,申報值,分子,分母\n" + String.join("\n", rows) + "\n");
    }

    CityAgency surveys(String... rows) {
        return write("surveys.csv", "調查名稱,對象,日期,構面,抽樣方法,樣本數,結果分析,檢討改善\n" + String.join("\n", rows) + "\n");
    }

    CityAgency publications(String... rows) {
        return write("publications.csv", "文件,網址,公布日期,版本,連結狀態\n" + String.join("\n", rows) + "\n");
    }

    CityAgency without(String file) {
        try {
            Files.delete(root.resolve(name).resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CityAgency write(String file, String content) {
        try {
            Files.createDirectories(root.resolve(name));
            Files.writeString(root.resolve(name).resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Audits the criteria that the scenario speaks of. */
    Submission.Findings audit(String criteria, String... more) {
        try {
            Files.writeString(root.resolve("register.csv"), "機關代碼,機關名稱,別名,城市,類別(第一線/服務規劃),組別,適用版本,提送期限\n"
                + "X01," + name + ",,示範市," + category + ",第1組,roc104,\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>(List.of("audit", root.toString(), "--criteria", criteria, "--reporter", "json:-"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--as-of")) {
            arguments.addAll(List.of("--as-of", "105-01-10"));
        }
        return new Submission.Findings(Cli.run(arguments.toArray(String[]::new)).report());
    }

    static String verdict(Submission.Findings found, String criterion) {
        for (var v : found.report().get("verdicts")) {
            if (v.get("criterion").asText().equals(criterion)) {
                return v.get("verdict").asText();
            }
        }
        return null;
    }
}
