package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * Obligations of the plan of which a kind of input that was handed in says nothing: not done or not recorded, nobody can tell.
 *
 * @param codes criteria that cannot be decided, in the order of the plan
 */
public record UncoveredObligations(InputKind kind, List<String> codes, List<Evidence> evidence) implements Subject {
    public UncoveredObligations {
        codes = List.copyOf(codes);
        evidence = List.copyOf(evidence);
    }

    public List<String> getCodes() {
        return codes;
    }

    @Override
    public String key() {
        return kind.id() + " rows";
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
        return Map.of("kind", kind, "count", codes.size());
    }
}
