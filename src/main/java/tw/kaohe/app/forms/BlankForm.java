package tw.kaohe.app.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** A form that is handed out blank. */
public interface BlankForm {
    /** Its name on the command line and the beginning of its file's name. */
    String id();

    /** The name that officers know. */
    String title();

    /** What it is for, in one line. */
    String use();

    /** Name of the file without extension. */
    default String fileName() {
        return id();
    }

    Set<FormFormat> formats();

    /** Leaves {@code out} open. @param format one of {@link #formats()} */
    void write(FormFormat format, OutputStream out) throws IOException;
}
