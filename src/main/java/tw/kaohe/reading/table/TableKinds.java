package tw.kaohe.reading.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.kaohe.model.InputKind;
import tw.kaohe.reading.text.WordFile;

/** All kinds of table that the contract names, from {@code table-kinds.json}. Immutable; made once. */
public final class TableKinds {
    private final List<TableKind> kinds;
    private final Set<String> columns = new HashSet<>();

    private TableKinds(List<TableKind> kinds) {
        this.kinds = List.copyOf(kinds);
        kinds.forEach(kind -> kind.columns().forEach(columns::add));
    }

    public static TableKinds load() {
        List<TableKind> kinds = new ArrayList<>();
        WordFile.read("table-kinds.json").forEach(node -> kinds.add(kind(node)));
        return new TableKinds(kinds);
    }

    private static TableKind kind(JsonNode node) {
        return new TableKind(InputKind.of(node.get("kind").asText()), texts(node, "required"), texts(node, "anyOf"), texts(node, "optional"),
            node.get("quote").asText(), Set.copyOf(texts(node, "dates")), Set.copyOf(texts(node, "moments")), Set.copyOf(texts(node, "numbers")));
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    public List<TableKind> all() {
        return kinds;
    }

    /** Whether some kind has a column of that name; a quick test before a row is looked at as a header. */
    boolean isColumn(String name) {
        return columns.contains(name);
    }

    /** The kind whose required columns a header has; of several the one with the most columns in common. */
    public Optional<TableKind> recognise(Header header) {
        Set<String> names = header.names();
        return kinds.stream().filter(kind -> kind.fit(names) >= 0)
            .max(Comparator.comparingInt((TableKind kind) -> kind.fit(names)).thenComparingInt(kind -> kind.required().size()));
    }

    /** The kind that a header comes nearest to, if they share any column. */
    Optional<TableKind> nearest(Header header) {
        Set<String> names = header.names();
        return kinds.stream().filter(kind -> kind.shared(names) > 0)
            .max(Comparator.comparingInt((TableKind kind) -> kind.shared(names)).thenComparingInt(kind -> -kind.missing(names).size()));
    }

    /** Kinds whose required columns all occur somewhere in a text; for damaged files of which only scraps can be had. */
    public Set<InputKind> mentionedIn(String text) {
        Set<InputKind> found = new LinkedHashSet<>();
        kinds.stream().filter(kind -> kind.required().size() > 1 && kind.required().stream().allMatch(text::contains))
            .max(Comparator.comparingInt(kind -> (int) kind.columns().filter(text::contains).count())).ifPresent(kind -> found.add(kind.kind()));
        return found;
    }
}
