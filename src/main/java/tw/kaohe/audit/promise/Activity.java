package tw.kaohe.audit.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tw.kaohe.model.Evidence;

/**
 * A row of the activity records (活動紀錄), or a survey (滿意度調查) that counts as one.
 *
 * @param date      null = none, or not readable
 * @param times     次數; 1 where the row does not say
 * @param attended  人次, or the number of persons named, or null
 * @param hours     時數 of each person, or null
 * @param people    人員代碼
 * @param proof     佐證編號, or null
 * @param criterion 準則, or null; it wins over type and name
 * @param audience  whom a survey asked, or null
 * @param survey    whether it comes from the surveys
 */
public record Activity(LocalDate date, String type, String name, BigDecimal times, BigDecimal attended, BigDecimal hours, List<String> people,
                       String proof, String criterion, String audience, boolean survey, Evidence at) {
    public Activity {
        people = List.copyOf(people);
    }
}
