package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Files are written as a stream: what a writer needs beside the report itself does not grow with the number of findings. */
class LongReportTest {
    /** Room for the findings and for a page of capped length; a table of all rows with their cells needs several times as much. */
    private static final String HEAP = "-Xmx44m";
    private static final int FINDINGS = 40_000;

    @Test
    void everyFormatIsWrittenInLittleMemory() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), LongReport.class.getName(),
            Integer.toString(FINDINGS)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), said);
        assertTrue(said.contains("report.html") && said.contains("improvements.ods") && said.contains("improvements.xlsx") && said.contains("junit.xml"), said);
    }
}
