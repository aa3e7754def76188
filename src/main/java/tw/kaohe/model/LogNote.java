package tw.kaohe.model;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A row of 日誌附記: what a tidy log has no column for.
 *
 * @param field      值星人員, 優良服務人員, 志工 or 突發狀況, as written
 * @param slot       1-based, or null
 * @param item       item id, or null
 * @param resolvedAt or null
 */
public record LogNote(LocalDate date, String site, Field field, Integer slot, String item, LocalTime time, String text,
                      LocalTime resolvedAt, Evidence at) implements Fact {

    public enum Field { INSPECTOR, RECOMMENDED, VOLUNTEER, INCIDENT }
}
