package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings stand by severity, then criterion in the order of the framework, then day: an officer reads the worst first, and one clause at a time. */
class FindingOrderTest {
    @TempDir
    private Path root;

    @Test
    void bySeverityThenClauseThenDay() {
        var found = new Submission(root).log("109-05-13", l -> l.blank("1-7", 2), l -> l.blank("2-3", 4)).log("109-05-12", l -> l.blank("2-3", 1))
            .log("109-05-14", l -> l.blank("3-1", 1)).facilities("行政中心,輪椅,無,,,").audit("109-05-12..109-05-14");
        assertEquals(List.of("MAJOR 109L-2-24 null", "DEFICIENCY 109L-H-4 2020-05-12", "DEFICIENCY 109L-H-4 2020-05-13", "DEFICIENCY 109L-H-4 2020-05-14",
            "DEFICIENCY 109L-H-10 null", "DEFICIENCY 109L-1-7 2020-05-13", "DEFICIENCY 109L-2-3 2020-05-12", "DEFICIENCY 109L-2-3 2020-05-13", "DEFICIENCY 109L-3-1 2020-05-14"),
            found.list().stream().map(f -> f.get("severity").asText() + " " + f.get("criterion").asText() + " " + f.get("date").asText()).toList());
    }
}
