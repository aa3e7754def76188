package tw.kaohe.model;

import java.util.List;

/**
 * A sentence of the product's own, before it is put into a language.
 *
 * @param key    of {@link Phrases}
 * @param values in the order of the placeholders {0}, {1} … of the phrase
 */
public record Message(String key, List<Object> values) {

    public static Message of(String key, Object... values) {
        return new Message(key, List.of(values));
    }
}
