package tw.kaohe.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.RocDate;
import tw.kaohe.report.odf.About;
import tw.kaohe.report.text.Wording;

/** What all office documents say in the same words: page numbers, titles and what they are about. */
final class OfficeTexts {
    private static final int LEVELS = 4;

    private OfficeTexts() {
    }

    /** Around page number and count: 第 2 頁，共 7 頁. */
    static Map<String, String> footer(Wording words) {
        return Map.of("footer1", words.get("page.before"), "footer2", words.get("page.between"), "footer3", words.get("page.after"));
    }

    /** All that the styles of a text document ask for. */
    static Map<String, String> text(Wording words, String header) {
        Map<String, String> texts = new HashMap<>(footer(words));
        texts.put("header", header);
        for (int level = 1; level <= LEVELS; level++) {
            for (String part : List.of("format", "prefix", "suffix")) {
                texts.put(part + level, words.get("letter.list." + part + "." + level));
            }
        }
        return texts;
    }

    static About about(String title, AgencyReport report, Wording words) {
        return new About(title, report.asOf(), words.phrases().language());
    }

    /** The year judged. */
    static int year(AgencyReport report) {
        return report.edition() == null ? RocDate.year(report.period().from()) : report.edition().rocYear();
    }
}
