package tw.kaohe.report.odf;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What a file says about itself.
 *
 * @param moment   of which it speaks; the zip's times and the metadata come from it, never from the clock
 * @param language of its text, {@code zh-TW} or {@code en}
 */
public record About(String title, OffsetDateTime moment, String language) {

    String iso() {
        return moment.toLocalDateTime().withNano(0).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    String country() {
        return isEnglish() ? "US" : "TW";
    }

    String languageCode() {
        return isEnglish() ? "en" : "zh";
    }

    boolean isEnglish() {
        return language.equals("en");
    }
}
