package tw.kaohe.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The 47 items of the form by their position, 0 to 46. */
final class FormItem {
    static final int COUNT = 47;
    private static final int[] SECTIONS = {14, 28, 5};
    static final List<String> CODES = IntStream.range(0, COUNT).mapToObj(FormItem::code).toList();
    /** Severe by public safety, by law or as a mandatory item. */
    private static final Set<String> MAJOR = Set.of("1-3", "1-4", "2-1", "2-2", "2-17", "2-18", "2-24", "2-27");
    /** What a facility list may say is not there; a mandatory or statutory thing has no substitute. */
    static final Map<String, List<String>> UNCURED = Map.of("2-1", List.of("無障礙停車位"), "2-2", List.of("無障礙坡道"),
        "2-17", List.of("哺集乳室"), "2-18", List.of("無障礙廁所"), "2-24", List.of("老花眼鏡", "輪椅", "影印服務"),
        "2-27", List.of("處理時限表", "申請書表", "填寫範例"));
    static final Map<String, List<String>> CURED = Map.of("2-3", List.of("服務鈴"), "2-5", List.of("配置圖"), "2-14", List.of("等候座椅"),
        "2-22", List.of("無線上網"));

    private FormItem() {
    }

    private static String code(int item) {
        int rest = item;
        for (int section = 0; ; section++) {
            if (rest < SECTIONS[section]) {
                return (section + 1) + "-" + (rest + 1);
            }
            rest -= SECTIONS[section];
        }
    }

    static int index(String code) {
        return CODES.indexOf(code);
    }

    /** {@code 一(七)}. */
    static String chinese(String code) {
        String[] parts = code.split("-");
        return "一二三".charAt(Integer.parseInt(parts[0]) - 1) + "(" + numeral(Integer.parseInt(parts[1])) + ")";
    }

    static String numeral(int n) {
        String digits = "〇一二三四五六七八九";
        String tens = n < 10 ? "" : (n < 20 ? "" : "" + digits.charAt(n / 10)) + "十";
        return tens + (n % 10 == 0 ? "" : "" + digits.charAt(n % 10));
    }

    /** The item's own severity at a site whose floor area is known or not. */
    static String severity(String code, Double area) {
        if (code.equals("2-17")) {
            return area != null && area >= 500 ? "MAJOR" : "DEFICIENCY";
        }
        return MAJOR.contains(code) ? "MAJOR" : "DEFICIENCY";
    }
}
