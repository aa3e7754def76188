package tw.kaohe.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.Policy;
import tw.kaohe.model.RocDate;

/**
 * What values a policy may have, as its entry of {@code policy.yml} says.
 *
 * @param choices value → language → words; empty where it is no choice
 * @param off     whether it may also be {@code off}
 */
record PolicyType(Kind kind, BigDecimal min, BigDecimal max, Map<String, Map<String, String>> choices, boolean off) {
    private static final Pattern DATE = Pattern.compile("(\\d{2,4})-(\\d{1,2})-(\\d{1,2})");
    private static final int LAST_ROC_YEAR = 999;

    enum Kind { WHOLE, DECIMAL, SWITCH, CHOICE, LIST, DATE, TEXT }

    static PolicyType read(Yaml y) {
        String name = y.text("type");
        Kind kind = Arrays.stream(Kind.values()).filter(k -> k.name().toLowerCase(java.util.Locale.ROOT).equals(name)).findFirst()
            .orElseThrow(() -> y.problem("'type' must be whole, decimal, switch, choice, list, date or text, not '" + name + "'"));
        boolean number = kind == Kind.WHOLE || kind == Kind.DECIMAL;
        Map<String, Map<String, String>> choices = new TreeMap<>();
        Yaml given = y.at("choices");
        given.keys().forEach(c -> choices.put(c, texts(given.at(c))));
        if (kind == Kind.CHOICE && choices.isEmpty()) {
            throw y.problem("a choice needs 'choices'");
        }
        return new PolicyType(kind, number ? bound(y, "min") : null, number ? bound(y, "max") : null, choices, y.yes("off"));
    }

    private static Map<String, String> texts(Yaml y) {
        Map<String, String> texts = new TreeMap<>();
        y.keys().forEach(language -> texts.put(language, y.text(language)));
        return texts;
    }

    private static BigDecimal bound(Yaml y, String key) {
        try {
            return new BigDecimal(y.text(key));
        } catch (NumberFormatException e) {
            throw y.problem("'" + key + "' must be a number, not '" + y.text(key) + "'");
        }
    }

    /** The value in the form that the program reads, or empty where it is not of this type or out of range. */
    Optional<String> accepted(List<String> given) {
        if (kind == Kind.LIST) {
            List<String> entries = given.stream().flatMap(v -> Arrays.stream(v.split("[、,]"))).map(String::strip).toList();
            return entries.isEmpty() || entries.stream().anyMatch(String::isEmpty) ? Optional.empty() : Optional.of(String.join(Policy.COMMA, entries));
        }
        return given.size() != 1 ? Optional.empty() : one(given.get(0).strip());
    }

    private Optional<String> one(String value) {
        if (off && value.equals(Policy.OFF)) {
            return Optional.of(value);
        }
        return switch (kind) {
            case WHOLE -> number(value, "\\d{1,6}");
            case DECIMAL -> number(value, "\\d{1,6}(\\.\\d{1,6})?");
            case SWITCH -> value.matches("on|true") ? Optional.of("on") : value.matches("off|false") ? Optional.of(Policy.OFF) : Optional.empty();
            case CHOICE -> choices.containsKey(value) ? Optional.of(value) : Optional.empty();
            case DATE -> date(value);
            default -> value.isEmpty() ? Optional.empty() : Optional.of(value);
        };
    }

    private Optional<String> number(String value, String form) {
        boolean fits = value.matches(form) && new BigDecimal(value).compareTo(min) >= 0 && new BigDecimal(value).compareTo(max) <= 0;
        return fits ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> date(String value) {
        Matcher m = DATE.matcher(value);
        try {
            int year = m.matches() ? Integer.parseInt(m.group(1)) : 0;
            return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year > LAST_ROC_YEAR ? year : year + RocDate.OFFSET,
                Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is accepted, for messages. */
    String expected() {
        String what = switch (kind) {
            case WHOLE -> "a whole number from " + min.toPlainString() + " to " + max.toPlainString();
            case DECIMAL -> "a number from " + min.toPlainString() + " to " + max.toPlainString();
            case SWITCH -> "on or off";
            case CHOICE -> "one of " + new java.util.TreeSet<>(choices.keySet());
            case LIST -> "a list of names, at least one";
            case DATE -> "a date like 109-02-28";
            case TEXT -> "a text";
        };
        return off ? what + ", or off" : what;
    }

    /** Words for a value, by language; empty where the value speaks for itself. */
    Map<String, String> shown(String value) {
        return choices.getOrDefault(value, Map.of());
    }
}
