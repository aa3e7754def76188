package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what a writer writes with a file under {@code src/test/resources/golden}. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {
    }

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static String written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static void check(String name, Writing writing) throws IOException {
        String actual = written(writing);
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("kaohe.golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        if (!expected.equals(actual)) {
            fail(name + " differs from " + file + firstDifference(expected, actual)
                + "\nIf the change is meant, run: mvn test -Dtest='tw.kaohe.report.*Test' -Dkaohe.golden.update=true, and read the diff before committing.");
        }
    }

    private static String firstDifference(String expected, String actual) {
        String[] old = expected.split("\n", -1);
        String[] now = actual.split("\n", -1);
        int line = 0;
        while (line < old.length && line < now.length && old[line].equals(now[line])) {
            line++;
        }
        return " in line " + (line + 1) + "\n  was: " + (line < old.length ? old[line] : "(end)") + "\n  is:  " + (line < now.length ? now[line] : "(end)");
    }
}
