package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * A kind of input that nobody handed in although criteria wait for it.
 *
 * @param criteria codes that cannot be decided without it, in the order of the framework
 * @param searched what was searched
 */
public record MissingInput(InputKind kind, List<String> criteria, String agency, List<Evidence> searched) implements Subject {
    @Override
    public String key() {
        return kind.id();
    }

    @Override
    public String label() {
        return kind.title();
    }

    @Override
    public String label(Phrases words) {
        return kind.in(words);
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("kind", kind, "count", criteria.size(), "agency", agency);
    }

    @Override
    public List<Evidence> evidence() {
        return searched;
    }
}
