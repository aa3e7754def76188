package tw.kaohe.reading.office;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * LibreOffice, which writes the documents of the tests. {@code KAOHE_SOFFICE} names its program; where it says {@code required},
 * as ./verify does, a test fails without it, else it is skipped.
 */
public final class Soffice {
    private static final int MINUTES = 4;

    private Soffice() {
    }

    private static Optional<Path> program() {
        String named = System.getenv("KAOHE_SOFFICE");
        if (named != null && !named.equals("required")) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
            .flatMap(folder -> Stream.of(Path.of(folder, "soffice"), Path.of(folder, "libreoffice"))).filter(Files::isExecutable).findFirst();
    }

    /** Skips the test that asks where there is no LibreOffice. */
    public static void needed() {
        boolean found = program().isPresent();
        assertTrue(found || System.getenv("KAOHE_SOFFICE") == null, "LibreOffice Writer is needed here: install libreoffice-writer or set KAOHE_SOFFICE");
        Assumptions.assumeTrue(found, "no LibreOffice (soffice) found: its documents are not tested; install libreoffice-writer");
    }

    /**
     * Converts all files of a folder in one run.
     *
     * @param from   how to take the sources, null = as their names say
     * @param filter such as {@code odt:writer8}
     * @return the folder with the results, named as the sources
     */
    public static Path convert(Path folder, String from, String filter, Path work) throws IOException, InterruptedException {
        String extension = filter.substring(0, filter.indexOf(':'));
        Path out = Files.createDirectories(work.resolve(extension));
        List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString(), "-env:UserInstallation=" + work.resolve("profile").toUri(),
            "--headless", "--norestore", "--convert-to", filter, "--outdir", out.toString()));
        if (from != null) {
            command.add("--infilter=" + from);
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve(extension + ".log").toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("LibreOffice took longer than " + MINUTES + " minutes");
        }
        return out;
    }
}
