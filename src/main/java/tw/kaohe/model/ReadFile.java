package tw.kaohe.model;

import java.util.List;

/**
 * What a reader made of one file. A file that cannot be read is a value, not an exception, so that no other file suffers.
 *
 * @param source        the file
 * @param kinds         what it was recognised as; empty where nothing was
 * @param status        {@code READ}, {@code PARTLY_READ}, {@code UNREADABLE} or {@code IGNORED}
 *                      (a reader knows nothing of duplicates and periods)
 * @param notes         why, and what was noticed; the first is the reason shown to the agency. Never empty unless READ
 * @param rows          data rows read, or null where rows make no sense
 * @param namedAgencies agencies that the content names, in order of appearance
 * @param facts         what the file states
 */
public record ReadFile(SourceFile source, List<InputKind> kinds, InputStatus status, List<Message> notes, Integer rows,
                       List<String> namedAgencies, List<Fact> facts) {

    public ReadFile {
        kinds = List.copyOf(kinds);
        notes = List.copyOf(notes);
        namedAgencies = List.copyOf(namedAgencies);
        facts = List.copyOf(facts);
    }

    public static ReadFile unreadable(SourceFile source, List<InputKind> kinds, Message reason) {
        return new ReadFile(source, kinds, InputStatus.UNREADABLE, List.of(reason), null, List.of(), List.of());
    }

    public static ReadFile ignored(SourceFile source, Message reason) {
        return new ReadFile(source, List.of(), InputStatus.IGNORED, List.of(reason), null, List.of(), List.of());
    }
}
