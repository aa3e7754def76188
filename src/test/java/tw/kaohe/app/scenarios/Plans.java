package tw.kaohe.app.scenarios;

/** Fictional plans in the layouts of the years, and rows of records about them. */
final class Plans {
    static final String ACTIVITIES = "日期,類型,名稱,次數,人次,時數,人員代碼,佐證編號,準則,完整\n";
    static final String YEAR_97 = """
        示範縣光明鎮戶政事務所97年度提升服務品質執行計畫
        示光戶字第0970000123號 97年1月3日
        壹、計畫依據:行政院96年7月23日院授研展字第09600152471號函頒「政府服務創新精進方案」。
        貳、計畫目標
        便民。
        參、實施對象:本所全體員工
        肆、執行期程
        97年1月1日起至97年12月31日止。
        伍、推動作法
        具體措施\t實施步驟\t完成期限\t承辦單位\t預期效益
        一、提升服務品質，深化服務績效(40%)\t(一)訂定年度工作計畫。\t97年1月\t第一課\t有序。
        一、提升服務品質，深化服務績效(40%)\t(二)美化服務場所。\t持續辦理\t第一課\t舒適。
        一、提升服務品質，深化服務績效(40%)\t(三)聯合鄰近機關辦理教育訓練。\t持續辦理\t第一課\t預計選派20人次以上。
        一、提升服務品質，深化服務績效(40%)\t(四)鼓勵數位學習。\t持續辦理\t第一課\t預計每人至少取得學習時數5小時。
        一、提升服務品質，深化服務績效(40%)\t(五)每月辦理不定期電話禮貌測試乙次。\t持續辦理\t第二課\t預計全年辦理12次。
        二、便捷服務程序，確保流程透明(24%)\t(一)檢討分層負責明細表。\t97年2、3月\t第二課\t簡化。
        三、探查民意趨勢，建立顧客關係(16%)\t(一)每年辦理4次民眾滿意度調查。\t持續辦理\t第二課\t瞭解民意。
        四、豐富服務資訊，促進網路溝通(12%)\t(一)架設網站。\t持續辦理\t第二課\t方便。
        五、創新服務方式，整合服務資源(8%)\t(一)結合稅捐機關受理地址變更。\t持續辦理\t第一課\t預期受理100件。
        陸、管制考核與獎懲
        一、本計畫經提報縣府民政處備查後執行。
        二、每月召開所務會議檢討為民服務績效，每季並檢視業務協調及自我考評。
        柒、其他
        本計畫簽陳主任核定後實施並送備查，修正時亦同。
        """;
    static final String YEAR_109 = """
        示範市安和區公所109年度提升服務品質執行計畫
        109年3月2日示安秘字第1090000777號函訂定
        壹、計畫依據
        一、行政院函頒「政府服務躍升方案」。
        貳、計畫目標
        友善。
        參、實施要領
        一、切合需求。
        肆、實施範圍
        109年1月至12月。
        伍、實施方法如附件1。
        陸、計畫管制作為
        一、成立跨課室為民服務推動小組，於每月區政業務精進會議併同召開。
        二、每月辦理本所辦公環境清潔競賽，及每年至少1次服務禮貌相關教育訓練。
        柒、本計畫如有未盡事宜，得隨時補充修正之。
        附件1
        構面\t評核項目\t執行策略及方法
        基礎服務\t一、服務一致 (一)流程\t1-1 公開流程。
        """;

    private Plans() {
    }

    /** A row of activities for each month that is given. */
    static String monthly(int year, String type, int... months) {
        StringBuilder rows = new StringBuilder();
        for (int month : months) {
            rows.append(year).append('-').append(month).append("-15,").append(type).append(',').append(month).append("月份,1,,,,").append(type.charAt(0))
                .append('-').append(month).append(",,\n");
        }
        return rows.toString();
    }

    static int[] allBut(int... without) {
        return java.util.stream.IntStream.rangeClosed(1, 12).filter(m -> java.util.Arrays.stream(without).noneMatch(w -> w == m)).toArray();
    }
}
