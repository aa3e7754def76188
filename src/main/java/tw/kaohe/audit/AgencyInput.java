package tw.kaohe.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.kaohe.model.Fact;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RegisterEntry;

/**
 * What is known of one agency before it is judged.
 *
 * @param id     folder name, or id of the register
 * @param register its entry, or null
 * @param files  its own files, read
 * @param shared tables that hold for every agency (calendar, closures …), read; they stand in the city's inputs
 * @param arrivals in which order files came in, by path, where that is known; later ones have larger numbers
 */
public record AgencyInput(String id, RegisterEntry register, List<ReadFile> files, List<ReadFile> shared, Map<String, Long> arrivals) {

    /** Files of which nobody knows when they came in. */
    public AgencyInput(String id, RegisterEntry register, List<ReadFile> files, List<ReadFile> shared) {
        this(id, register, files, shared, Map.of());
    }

    public AgencyInput {
        files = files.stream().sorted(java.util.Comparator.comparing(f -> f.source().path())).toList();
        shared = List.copyOf(shared);
    }

    /** Its files without those that the evaluation team keeps about it: they are no submission, and what is missing is not searched in them. */
    public List<ReadFile> submitted() {
        return files.stream().filter(f -> !f.kinds().equals(List.of(InputKind.PREVIOUS))).toList();
    }

    /** Facts of one kind from the agency's own files; copies of a file count once, in the order of the paths. */
    public <T extends Fact> List<T> own(Class<T> type) {
        return facts(type, distinct());
    }

    /** Facts of one kind from its own files and from the shared tables. */
    public <T extends Fact> List<T> all(Class<T> type) {
        return facts(type, Stream.concat(distinct(), shared.stream()));
    }

    private Stream<ReadFile> distinct() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return files.stream().filter(f -> f.source().sha256() == null || seen.add(f.source().sha256()));
    }

    private static <T extends Fact> List<T> facts(Class<T> type, Stream<ReadFile> files) {
        return files.flatMap(f -> f.facts().stream()).filter(type::isInstance).map(type::cast).toList();
    }

    /** Whether anything of that kind was read, in full or in part. */
    public boolean has(InputKind kind) {
        return Stream.concat(files.stream(), shared.stream()).anyMatch(f -> f.kinds().contains(kind)
            && (f.status() == InputStatus.READ || f.status() == InputStatus.PARTLY_READ));
    }

    /** Whether a file of that kind could not be read, or not in full. */
    public boolean isDamaged(InputKind kind) {
        return files.stream().anyMatch(f -> f.kinds().contains(kind)
            && (f.status() == InputStatus.UNREADABLE || f.status() == InputStatus.PARTLY_READ));
    }
}
