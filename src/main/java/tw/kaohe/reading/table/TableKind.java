package tw.kaohe.reading.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tw.kaohe.model.InputKind;

/**
 * A kind of table as {@code table-kinds.json} describes it. All lists may be empty.
 *
 * @param quote the column that evidence points at
 */
public record TableKind(InputKind kind, List<String> required, List<String> anyOf, List<String> optional, String quote,
                        Set<String> dates, Set<String> moments, Set<String> numbers) {

    /** How many columns of this kind a header has, or -1 where it is no table of this kind. */
    int fit(Set<String> header) {
        boolean fits = header.containsAll(required) && (anyOf.isEmpty() || anyOf.stream().anyMatch(header::contains));
        return fits ? shared(header) : -1;
    }

    /** How many columns of this kind a header has. */
    int shared(Set<String> header) {
        return (int) columns().filter(header::contains).count();
    }

    /** Every column that the kind knows. */
    public Stream<String> columns() {
        return Stream.of(required, anyOf, optional).flatMap(List::stream);
    }

    List<String> missing(Set<String> header) {
        return required.stream().filter(column -> !header.contains(column)).toList();
    }
}
