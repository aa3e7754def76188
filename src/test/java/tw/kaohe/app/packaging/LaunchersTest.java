package tw.kaohe.app.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The launchers of the package; that of Windows cannot be run by the build, so its lines are read. */
class LaunchersTest {
    private static final Path FOLDER = Path.of("src/main/package");

    @Test
    void windowsLauncherIsTinyAndQuotesItsFolder() throws IOException {
        String text = Files.readString(FOLDER.resolve("kaohe.cmd"));
        assertEquals(text.lines().count(), text.split("\r\n", -1).length - 1, "cmd.exe wants CRLF at the end of every line");
        assertTrue(text.chars().allMatch(c -> c < 128), "cmd.exe reads the file before chcp takes effect");
        List<String> lines = text.lines().toList();
        assertEquals(List.of("@echo off", "setlocal", "chcp 65001 >nul"), lines.subList(0, 3));
        assertEquals("exit /b %ERRORLEVEL%", lines.get(lines.size() - 1), "the exit code is the program's");
        String start = lines.get(lines.size() - 2);
        assertTrue(start.startsWith("\"%~dp0runtime\\bin\\java.exe\" ") && start.endsWith(" tw.kaohe.app.cli.Main %*"), start);
        assertTrue(start.contains("-cp \"%~dp0app\\kaohe.jar\""), start);
        assertTrue(start.contains("\"-Dkaohe.home=%~dp0.\""), "%~dp0 ends with a backslash, which would escape the quote: " + start);
        assertEquals(0, start.chars().filter(c -> c == '"').count() % 2, "quotes come in pairs");
    }

    @Test
    void bothLaunchersStartTheSame() throws IOException {
        String windows = Files.readString(FOLDER.resolve("kaohe.cmd"));
        String unix = Files.readString(FOLDER.resolve("kaohe"));
        for (String flag : List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off", "-Dfile.encoding=UTF-8")) {
            assertTrue(windows.contains(flag) && unix.contains(flag), flag);
        }
        assertTrue(unix.contains("export LC_ALL=C.UTF-8") && Files.isExecutable(FOLDER.resolve("kaohe")));
    }
}
