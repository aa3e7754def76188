package tw.kaohe.app.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.intake.source.FolderSource;
import tw.kaohe.intake.source.MailSource;
import tw.kaohe.intake.source.SourceSettings;

/** The settings of scans: the example is right, and what is wrong is named with its line. */
class ScanConfigTest {
    @TempDir
    Path folder;

    @Test
    void theExampleIsRight() {
        ScanConfig example = ScanConfig.read(Path.of("deploy/kaohe.example.yml"));
        assertEquals(List.of("drop", "mailbox", "sftp", "pages"), example.sources().stream().map(SourceSettings::name).toList());
        assertEquals("0 0 6 * * ?", example.scan().every());
        assertEquals(7, ((FolderSource) example.sources().get(0)).silentAfterDays());
        assertEquals(993, ((MailSource) example.sources().get(1)).port());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind: folder, name: a, every: '0 0 6 * * ?'| source a: 'path' is missing",
        "kind: folder, name: a, path: x, every: hourly| 'hourly' is no Quartz cron expression",
        "kind: folder, name: 甲, path: x, every: '0 0 6 * * ?'| source name '甲'",
        "kind: folder, name: a, path: x, every: '0 0 6 * * ?', pth: y| pth",
        "kind: ftp, name: a| ftp",
        "kind: mail, name: m, host: h, user: u, password: canary-7f3a, every: '0 0 6 * * ?'| write ${env:NAME} or ${file:PATH}",
        "kind: sftp, name: s, host: h, user: u, password: '${env:P}', every: '0 0 6 * * ?'| either 'host-key'",
        "kind: sftp, name: s, host: h, user: u, host-key: 'SHA256:x', every: '0 0 6 * * ?'| either 'password' or 'key'",
        "kind: pages, name: p, every: '0 0 6 * * ?', pages: [{agency: a, document: d, url: 'file:///etc/passwd'}]| begins with http",
        "kind: folder, name: a, path: x, every: '0 0 6 * * ?', retry: {attempts: 0}| retry: attempts"})
    void whatIsWrongIsNamed(String source, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("kaohe.yml"), "data: d\nsources:\n  - {" + source + "}\n");
        String said = assertThrows(ConfigException.class, () -> ScanConfig.read(file)).getMessage();
        assertTrue(said.contains(expected), said);
        assertTrue(said.startsWith(file + ", line 3: "), said);
        assertFalse(said.contains("canary"), said);
        assertEquals(1, said.lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sorces: []| line 2: sorces: no such key; there are audit, data, health, notify, scan, sources, store, warnings",
        "audit: {language: fr}| line 2: audit.language: neither zh-TW nor en: fr",
        "audit: {keep-reports: -1}| line 2: audit.keep-reports: 1 or more",
        "audit: {largest-file-mb: 0}| line 2: audit.largest-file-mb: from 1 to 2047",
        "audit: {largest-file-mb: many}| line 2: audit.largest-file-mb: 'many' cannot stand here",
        "sources: folder| sources: not of the form"})
    void theKeyIsNamedInTheWordsOfTheSettings(String line, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("kaohe.yml"), "data: d\n" + line + "\nscan: {every: '0 0 6 * * ?'}\n");
        String said = assertThrows(ConfigException.class, () -> ScanConfig.read(file)).getMessage();
        assertTrue(said.contains(expected), said);
        assertFalse(said.contains("tw.kaohe") || said.contains("java."), said);
        assertEquals(1, said.lines().count());
    }

    @Test
    void aPeriodThatIsNoneIsAFaultOfTheSettings() throws IOException {
        ScanConfig read = ScanConfig.read(Files.writeString(folder.resolve("kaohe.yml"), "data: d\naudit: {period: soon}\n"));
        assertTrue(assertThrows(ConfigException.class, () -> read.scanSettings(folder, text -> {
            throw new IllegalArgumentException(text);
        })).getMessage().startsWith("audit.period: 'soon' is no period"));
    }

    @Test
    void twoSourcesOfOneNameAreRefused() throws IOException {
        String source = "  - {kind: folder, name: a, path: x, every: '0 0 6 * * ?'}\n";
        Path file = Files.writeString(folder.resolve("kaohe.yml"), "data: d\nsources:\n" + source + source);
        assertTrue(assertThrows(ConfigException.class, () -> ScanConfig.read(file)).getMessage().contains("two of the name 'a'"));
    }
}
