package tw.kaohe.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * One finding of the {@link SharedWork}; no engine may find it twice.
 *
 * @param date ROC, as in the files
 */
record Found(String criterion, String agency, String date) {

    /** As a line of {@code findings.txt}. */
    String line() {
        return criterion + "," + agency + "," + date;
    }

    /** In one order, whatever the engine's was. */
    static List<String> lines(Collection<Found> found) {
        return found.stream().map(Found::line).sorted().toList();
    }

    /** SHA-256 over sorted lines: equal where two engines found the same, each once. */
    static String hash(List<String> sortedLines) {
        try {
            byte[] text = String.join("\n", sortedLines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
