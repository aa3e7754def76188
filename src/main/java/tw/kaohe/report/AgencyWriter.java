package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.AgencyReport;

/** Writes the report of one agency in one format. */
@FunctionalInterface
public interface AgencyWriter {

    /** Leaves {@code out} open. The same report gives the same bytes on every machine. */
    void write(AgencyReport report, OutputStream out) throws IOException;
}
