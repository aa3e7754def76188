package tw.kaohe.reading.log;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.text.CellText;

/** Slots (時段) as tables and forms write them: 08:30-10:30, 08:30 至 10:30, ０８：３０～１０：３０, 0830-1030. */
public final class SlotText {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])(?:[:時]([0-5]\\d)分?|([0-5]\\d)(?!\\d))");

    private SlotText() {
    }

    /** From and to, or an empty list where the text is no span of time. */
    private static List<LocalTime> span(String text) {
        if (!hasDigits(text, 4)) {
            return List.of();
        }
        List<LocalTime> times = new ArrayList<>(2);
        Matcher m = TIME.matcher(CellText.key(text));
        while (m.find() && times.size() < 3) {
            int hour = Integer.parseInt(m.group(1));
            int minute = Integer.parseInt(m.group(2) != null ? m.group(2) : m.group(3));
            times.add(hour == 24 ? LocalTime.MAX : LocalTime.of(hour, minute));
        }
        return times.size() == 2 ? times : List.of();
    }

    /** A quick test, because every cell of a form is asked. */
    private static boolean hasDigits(String text, int needed) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < needed; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits == needed;
    }

    /** Whether a text is a span of time and little else, as the head of a slot column is. */
    public static boolean isSpan(String text) {
        return text != null && text.length() <= 40 && span(text).size() == 2;
    }

    /** Number of the form's slot that a text names, by its times or as a bare number, or null. */
    public static Integer number(String text, LogForm form) {
        List<LocalTime> span = span(text);
        for (LogForm.Slot slot : form.slots()) {
            if (span.size() == 2 && slot.from().equals(span.get(0)) && slot.to().equals(span.get(1))) {
                return slot.number();
            }
            if (span.isEmpty() && CellText.key(text).equals(Integer.toString(slot.number()))) {
                return slot.number();
            }
        }
        return null;
    }
}
