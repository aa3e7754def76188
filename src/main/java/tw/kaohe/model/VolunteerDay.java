package tw.kaohe.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The volunteers (志工) of one log, with what is missing or wrong counted.
 *
 * @param nameless  rows filled in without a name
 * @param vestBlank rows that do not say whether vest and badge were worn
 * @param notWorn   rows that say they were not
 * @param abnormal  half days marked 出勤異常
 * @param both      half days marked both normal and abnormal
 * @param unmarked  half days marked neither
 * @param teaBlank  rows without 奉茶、引導情形
 */
public record VolunteerDay(String site, LocalDate date, int nameless, int vestBlank, int notWorn, int abnormal, int both, int unmarked,
                           int teaBlank, Evidence at) implements Subject {
    @Override
    public String key() {
        return date.toString();
    }

    @Override
    public String label() {
        return RocDate.format(date);
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("nameless", nameless);
        values.put("vestBlank", vestBlank);
        values.put("notWorn", notWorn);
        values.put("abnormal", abnormal);
        values.put("both", both);
        values.put("unmarked", unmarked);
        values.put("teaBlank", teaBlank);
        return values;
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(at);
    }
}
