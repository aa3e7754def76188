package tw.kaohe.model;

import java.util.List;

/**
 * A line of {@code inputs}: what became of a file.
 *
 * @param sha256 null for what was not opened (links, FIFOs, archives)
 * @param reason null where there is nothing to say
 * @param rows   null where rows make no sense
 */
public record InputRecord(String file, String sha256, List<InputKind> kinds, InputStatus status, String reason, Integer rows) {
    public InputRecord {
        kinds = List.copyOf(kinds);
    }
}
