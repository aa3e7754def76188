package tw.kaohe.model.followup;

import java.util.List;
import java.util.stream.Collectors;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Sha256;

/**
 * What a finding says, apart from the words, files and days in which it says it: the same in both languages, under another file name, on another day.
 * People decide on that; only where it changes is their decision open again.
 */
public final class Substance {
    private static final int LENGTH = 16;

    private Substance() {
    }

    /** A hash of severity, reason, slots and the quoted proofs. */
    public static String of(Finding f) {
        List<String> quotes = f.evidence().stream().map(Evidence::quote).filter(q -> q != null && !q.isBlank()).distinct().sorted().toList();
        return Sha256.hex(f.verdict() + "\n" + f.severity() + "\n" + f.reasonCode() + "\n"
            + f.slots().stream().map(String::valueOf).collect(Collectors.joining(",")) + "\n" + String.join("\n", quotes)).substring(0, LENGTH);
    }
}
