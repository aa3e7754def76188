package tw.kaohe.model;

import java.time.LocalDate;

/**
 * A row of 櫃檯狀態.
 *
 * @param slot    1-based, or null where the row's slot is none of the form's
 * @param proxySign whether a deputy is shown (代理標示), or null where blank
 */
public record CounterState(LocalDate date, String site, Integer slot, String counter, Boolean attended, Boolean proxySign,
                           Evidence at) implements Fact {
}
