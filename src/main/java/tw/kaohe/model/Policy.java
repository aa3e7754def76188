package tw.kaohe.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the team may set (政策參數, {@code rules/policy.yml}); each is policy, not law, and marked so in reports.
 * Values were checked against their types when the rulebook was loaded.
 *
 * @param settings by id, in the order of the file
 */
public record Policy(Map<String, Setting> settings) {
    /** A value that sets nothing: no date, no limit. */
    public static final String OFF = "off";
    /** Between the entries of a list. */
    public static final String COMMA = "、";

    /**
     * One policy.
     *
     * @param value      as it stands in the file; entries of a list are separated by {@link #COMMA}
     * @param standard   the value of {@code policy.yml}, whatever overrides it
     * @param meaning    by language
     * @param shown      the value in words, by language; empty where the value speaks for itself
     * @param fixed      whether it only describes what the program does and cannot be set
     */
    public record Setting(String id, String value, String standard, Map<String, String> meaning, Map<String, String> shown, Nature nature,
                          boolean fixed) {
        public Setting {
            meaning = Map.copyOf(meaning);
            shown = Map.copyOf(shown);
        }

        public boolean overridden() {
            return !value.equals(standard);
        }

        /** As reports list it, in one language. */
        public InForce inForce(String language) {
            return new InForce(id, value, shown.getOrDefault(language, value), standard, meaning.getOrDefault(language, ""), nature, fixed, overridden());
        }
    }

    /** 性質: set by the team; set by the team after a law; how the program works. */
    public enum Nature { POLICY, POLICY_AND_LAW, ENGINEERING }

    /** A policy as it was in force when something was judged, in the report's language. */
    public record InForce(String id, String value, String shown, String standard, String meaning, Nature nature, boolean fixed, boolean overridden) {
    }

    public Policy {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** @throws IllegalArgumentException if the policy has no such key, or its value is no number */
    public BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    public int whole(String key) {
        return decimal(key).intValueExact();
    }

    /** A number that may be off. */
    public Optional<Integer> wholeUnlessOff(String key) {
        return text(key).equals(OFF) ? Optional.empty() : Optional.of(whole(key));
    }

    /** Whether a switch is on. */
    public boolean on(String key) {
        return text(key).equals("on");
    }

    public Optional<LocalDate> day(String key) {
        return text(key).equals(OFF) ? Optional.empty() : Optional.of(LocalDate.parse(text(key)));
    }

    /** How the last place of a ratio is rounded. */
    public RoundingMode rounding(String key) {
        return RoundingMode.valueOf(text(key));
    }

    /** Whether a list has any of the names. */
    public boolean lists(String key, Collection<String> names) {
        List<String> entries = Arrays.asList(text(key).split(COMMA));
        return names.stream().anyMatch(entries::contains);
    }

    public String text(String key) {
        Setting setting = settings.get(key);
        if (setting == null) {
            throw new IllegalArgumentException("no policy '" + key + "'");
        }
        return setting.value();
    }

    /** All of them as reports list them. */
    public List<InForce> inForce(String language) {
        return settings.values().stream().map(s -> s.inForce(language)).toList();
    }
}
