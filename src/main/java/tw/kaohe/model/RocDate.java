package tw.kaohe.model;

import java.time.LocalDate;

/** Dates as officers write them: ROC years (民國), e.g. {@code 109-05-12}. */
public final class RocDate {
    /** ROC year 1 is 1912. */
    public static final int OFFSET = 1911;

    private RocDate() {
    }

    /** {@code 109-05-12}. */
    public static String format(LocalDate date) {
        return year(date) + (date.getMonthValue() < 10 ? "-0" : "-") + date.getMonthValue() + (date.getDayOfMonth() < 10 ? "-0" : "-") + date.getDayOfMonth();
    }

    /** {@code 109年5月12日}. */
    public static String words(LocalDate date) {
        return year(date) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The ROC year of a date. */
    public static int year(LocalDate date) {
        return date.getYear() - OFFSET;
    }
}
