package tw.kaohe.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real program in a process of its own, as the launcher starts it. */
final class Program {
    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param folder for its log and its output; its settings are {@code kaohe.yml} there */
    static Program scan(Path folder, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Xmx256m", "-Dfile.encoding=UTF-8", "-Dkaohe.home=" + Path.of("").toAbsolutePath(), "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "tw.kaohe.app.cli.Main",
            "scan", "--config", folder.resolve("kaohe.yml").toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        Path output = folder.resolve("output.txt");
        return new Program(builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
    }

    Process process() {
        return process;
    }

    /** What it printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
