package tw.kaohe.reading.office;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import tw.kaohe.reading.office.XlsxStyles.Meaning;

/** Turns the stored value of an XLSX cell into the text that its reader sees; dates become ISO. */
record XlsxCells(XlsxStrings strings, XlsxStyles styles, boolean from1904) {
    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double LAST_DAY = 2_958_466;

    /** @return null where the value makes no sense for the type */
    String text(String type, String style, String value) {
        return switch (type == null ? "n" : type) {
            case "s" -> strings.at(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value.strip(), styles.of(style));
            default -> value;
        };
    }

    private String number(String value, Meaning meaning) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return null;
        }
        if (!Double.isFinite(number) || Math.abs(number) > 1e300) {
            return null;
        }
        return switch (meaning) {
            case NUMBER -> plain(number);
            case PERCENT -> plain(Math.round(number * 1e10) / 1e8) + "%";
            default -> number < 0 || number >= LAST_DAY ? plain(number) : moment(number, meaning);
        };
    }

    /** As many digits as a double needs to be told from its neighbours, at most fifteen: what a spreadsheet shows. */
    private static String plain(double number) {
        BigDecimal value = new BigDecimal(number).round(new java.math.MathContext(15)).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.precision() - value.scale() > 30 || value.scale() > 40 ? Double.toString(number) : value.toPlainString();
    }

    private String moment(double days, Meaning meaning) {
        long seconds = Math.round(days * 86_400);
        LocalDateTime at = (from1904 ? EPOCH_1904 : EPOCH_1900).plusSeconds(seconds);
        boolean midnight = seconds % 86_400 == 0;
        return switch (meaning) {
            case DATE -> midnight ? at.toLocalDate().toString() : MOMENT.format(at);
            case TIME -> days >= 1 ? MOMENT.format(at) : (at.getSecond() == 0 ? MINUTE : SECOND).format(at);
            case TIME_SECONDS -> days >= 1 ? MOMENT.format(at) : SECOND.format(at);
            default -> MOMENT.format(at);
        };
    }
}
