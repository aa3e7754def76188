package tw.kaohe.model;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A row of 核章紀錄.
 *
 * @param document e.g. {@code 巡檢日誌 109-05-12 行政中心}
 * @param at       null = signed, undated
 * @param timed    whether {@code at} carries a time of day
 */
public record Approval(String document, String role, LocalDateTime at, boolean timed, boolean acting, LocalDate actingFrom,
                       LocalDate actingTo, Evidence evidence) implements Fact {
}
