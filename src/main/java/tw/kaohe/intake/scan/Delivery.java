package tw.kaohe.intake.scan;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as a source hands it over.
 *
 * @param source   name of the source, as in the settings
 * @param key      what the source tells one delivery from another by (path, size and time of a file; number of a mail and its
 *                 attachment); handing the same key over again, after a crash, is no second delivery
 * @param path     where the file belongs among the submissions: {@code <agency>/<name>}, or {@code <name>} where its content says whose it is;
 *                 as the source has it, however it was forged
 * @param size     in bytes, or -1 where the source does not know
 * @param content  opens it
 */
public record Delivery(String source, String key, String path, long size, Content content) {

    /** Opens a delivered file; closed by who opened it. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
