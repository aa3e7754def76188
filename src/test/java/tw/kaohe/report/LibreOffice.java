package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as officers use it, without a window: opens files and saves them in another format. */
final class LibreOffice {
    private static final int MINUTES = 3;
    private final Path folder;

    /** @param folder for its profile, so that no other instance is in the way */
    LibreOffice(Path folder) {
        this.folder = folder;
    }

    static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }

    /**
     * Converts files in one go.
     *
     * @param format as {@code --convert-to} takes it, e.g. {@code pdf} or {@code csv:Text - txt - csv (StarCalc):44,34,76}
     * @return the folder with the results
     */
    Path convert(String format, Path... files) throws IOException, InterruptedException {
        Path out = tried(format, files);
        for (Path file : files) {
            assertTrue(Files.exists(out.resolve(converted(file, format))), file.getFileName() + ": " + Files.readString(out.resolve("log")));
        }
        return out;
    }

    /** Whether it opens a file as it is; without a window, it cannot ask whether it should mend it. */
    boolean opens(Path file) throws IOException, InterruptedException {
        return Files.exists(tried("pdf", file).resolve(converted(file, "pdf")));
    }

    private static String converted(Path file, String format) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.')) + "." + format.split(":")[0];
    }

    private Path tried(String format, Path... files) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "converted");
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
            "--convert-to", format, "--outdir", out.toString()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Path log = out.resolve("log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "LibreOffice does not come back");
        return out;
    }
}
