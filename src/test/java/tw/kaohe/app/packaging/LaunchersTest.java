package tw.kaohe.app.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The launchers; that of Windows cannot be run by the build, so its lines are read. */
class LaunchersTest {
    private static final Path FOLDER = Path.of("src/main/package");
    private static final Path WINDOWS = FOLDER.resolve("kaohe.cmd");
    private static final Path UNIX = FOLDER.resolve("kaohe");
    private static final String JAVA = "\"%~dp0runtime\\bin\\java.exe\"";

    /** Words of a command, without quotes. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+").matcher(command);
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        return words;
    }

    private static String windowsStart() throws IOException {
        return Files.readString(WINDOWS).lines().filter(line -> line.startsWith(JAVA)).findFirst().orElseThrow();
    }

    /** The first line of a shell script that begins like this, continued lines joined. */
    private static String command(Path script, String begin) throws IOException {
        String text = Files.readString(script).replace("\\\n", " ");
        return text.lines().filter(line -> line.startsWith(begin)).findFirst().orElseThrow();
    }

    @Test
    void windowsLauncherIsWhatItsShellWants() throws IOException {
        String text = Files.readString(WINDOWS);
        assertEquals(text.lines().count(), text.split("\r\n", -1).length - 1, "cmd.exe wants CRLF at the end of every line");
        assertTrue(text.chars().allMatch(c -> c < 128), "cmd.exe reads the file before chcp takes effect");
        List<String> lines = text.lines().toList();
        assertEquals("setlocal EnableExtensions DisableDelayedExpansion", lines.get(1), "an exclamation mark in a path or an argument must stay");
        lines.forEach(line -> assertEquals(0, line.chars().filter(c -> c == '"').count() % 2, "quotes come in pairs: " + line));
        lines.forEach(line -> assertEquals(count(line, "%~dp0"), count(line, "\"[^\"]*%~dp0[^\"]*\""), "a folder with blanks needs quotes: " + line));
        assertTrue(windowsStart().contains("\"-Dkaohe.home=%~dp0.\""), "%~dp0 ends with a backslash, which would escape the quote");
    }

    @Test
    void windowsLauncherPrintsUtf8AndLeavesTheConsoleAsItWas() throws IOException {
        List<String> lines = Files.readString(WINDOWS).lines().toList();
        int start = lines.indexOf(windowsStart());
        assertTrue(lines.subList(0, start).contains("chcp 65001 >nul 2>&1"));
        assertTrue(lines.indexOf("for /f \"tokens=2 delims=:.\" %%p in ('chcp 2^>nul') do set \"before=%%p\"") < lines.indexOf("chcp 65001 >nul 2>&1"));
        assertEquals(List.of("set \"code=%ERRORLEVEL%\"", "if defined before chcp %before% >nul 2>&1", "exit /b %code%"), lines.subList(start + 1, lines.size()),
            "the exit code is the program's, not that of chcp");
    }

    @Test
    void allLaunchersStartTheSame() throws IOException {
        List<String> windows = words(windowsStart().replace("%KAOHE_HEAP%", "HEAP").replace("%~dp0.", "HOME").replace("%~dp0app\\", "APP/").replace("%*", "ARGUMENTS"));
        List<String> flags = arguments("set -- \"$home/runtime/bin/java\" ");
        List<String> program = arguments("set -- ");
        assertEquals("ARGUMENTS", flags.remove(flags.size() - 1));
        assertEquals(Stream.concat(flags.stream(), program.stream()).toList(), windows.subList(1, windows.size()));
        assertTrue(Files.readString(WINDOWS).contains("if not defined KAOHE_HEAP set \"KAOHE_HEAP=512m\""));
        String ofSources = command(Path.of("kaohe"), "flags=(").replaceAll("flags=\\(|\\)$", "").replace("${KAOHE_HEAP:-512m}", "HEAP").replace("$home", "HOME");
        assertEquals(flags, words(ofSources), "the launcher of the sources");
        assertTrue(Files.readString(UNIX).contains("export LC_ALL=C.UTF-8") && Files.isExecutable(UNIX));
    }

    /** What a line of the Unix launcher puts before the arguments that come after it. */
    private static List<String> arguments(String begin) throws IOException {
        String line = command(UNIX, begin).substring(begin.length()).replace("${KAOHE_HEAP:-512m}", "HEAP").replace("$home/app/", "APP/")
            .replace("=\"$home\"", "=HOME").replace("$@", "ARGUMENTS");
        return words(line);
    }

    private static int count(String line, String pattern) {
        return (int) Pattern.compile(pattern).matcher(line).results().count();
    }
}
