package tw.kaohe.model;

import java.time.LocalDate;

/** Days from {@code from} to {@code to}, both included. */
public record Period(LocalDate from, LocalDate to) {
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
