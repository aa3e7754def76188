package tw.kaohe.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kaohe scan} with its sources, and {@code kaohe intake}, as a person runs them. */
class ScanCommandTest {
    private static final String AGENCY = "示範市安和區公所";
    @TempDir
    Path folder;
    private Path config;

    @BeforeEach
    void settings() throws IOException {
        Files.createDirectories(folder.resolve("inbox").resolve(AGENCY));
        Files.writeString(folder.resolve("inbox").resolve(AGENCY).resolve("設施清冊.csv"), "場所,設施,現況,替代設備,不適用理由,佐證\n行政中心,輪椅,有,,,\n");
        config = folder.resolve("kaohe.yml");
        write("");
    }

    private void write(String more) throws IOException {
        Files.writeString(config, """
            data: data
            audit: {criteria: ['109L-2-*'], edition: roc109, reporter: [json]}
            scan: {every: '0/1 * * * * ?'}
            sources:
              - {kind: folder, name: drop, path: inbox, every: '0/1 * * * * ?', settle-seconds: 0.1}
            """ + more);
    }

    private Cli.Run run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--config";
        all[words.length + 1] = config.toString();
        return Cli.run(all);
    }

    @Test
    void aScanFetchesThenJudges() {
        Cli.Run first = run("scan", "--as-of", "109-05-31");
        assertTrue(first.out().contains("第 1 次掃描"), first::toString);
        assertTrue(first.out().contains("1 機關有變動"), first::toString);
        assertTrue(run("scan", "--as-of", "109-05-31").out().contains("與前次相同"));
        assertTrue(run("intake", "list").out().contains("\t已稽核\tdrop\t" + AGENCY + "/設施清冊.csv"), run("intake", "list")::toString);
    }

    @Test
    void aFailingSourceIsToldOfOnceAndTheScanGoesOn() throws IOException {
        write("  - {kind: folder, name: gone, path: nowhere, every: '0 0 6 * * ?', retry: {attempts: 1}}\n");
        Cli.Run first = run("scan", "--as-of", "109-05-31");
        assertEquals(Exit.INCOMPLETE, first.code(), first::toString);
        assertTrue(first.err().contains("kaohe: 來源 gone 異常:資料夾或檔案不存在"), first::toString);
        assertTrue(first.out().contains("第 1 次掃描"), first::toString);
        assertEquals("", run("scan", "--as-of", "109-05-31").err());
        Files.createDirectory(folder.resolve("nowhere"));
        assertEquals("kaohe: 來源 gone 已恢復\n", run("scan", "--as-of", "109-05-31").err());
    }

    @Test
    void quarantineIsListedAndReleased() throws IOException {
        Files.writeString(folder.resolve("inbox/甲.bin"), "PK\u0003\u0004 no zip");
        Files.createSymbolicLink(folder.resolve("inbox/link.csv"), config);
        run("scan", "--as-of", "109-05-31");
        List<String> quarantine = run("intake", "quarantine").out().lines().toList();
        assertEquals("共 2 件", quarantine.get(quarantine.size() - 1), quarantine::toString);
        String damaged = quarantine.stream().filter(l -> l.contains("甲.bin")).findFirst().orElseThrow();
        String link = quarantine.stream().filter(l -> l.contains("link.csv")).findFirst().orElseThrow();
        assertTrue(damaged.split("\t").length == 5 && link.endsWith("連結檔不開啟"), quarantine::toString);
        Cli.Run released = run("intake", "release", damaged.split("\t")[0], "--by", "員工A01");
        assertEquals(Exit.FINE, released.code(), released::toString);
        assertTrue(run("intake", "list").out().contains(damaged.split("\t")[0] + "\t待判讀\tdrop\t甲.bin"));
        assertTrue(run("intake", "release", damaged.split("\t")[0], "--by", "員工A01").err().contains("不在隔離中"));
        assertTrue(run("intake", "release", link.split("\t")[0], "--by", "員工A01").err().contains("未收存內容"));
        assertTrue(run("intake", "release", "99", "--by", "員工A01").err().contains("沒有編號 99 的收件"));
    }

    @Test
    void aServiceWorksUntilItIsToldToStop() throws Exception {
        Path err = folder.resolve("err");
        Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-cp",
            System.getProperty("java.class.path"), "tw.kaohe.app.cli.Main", "scan", "--service", "--config", config.toString(), "--as-of", "109-05-31")
            .redirectError(err.toFile()).redirectOutput(folder.resolve("out").toFile()).start();
        try {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> read("out").contains("1 機關有變動"));
            assertTrue(read("err").contains("kaohe: 服務已啟動:1 個來源"), read("err"));
            service.destroy();
            assertTrue(service.waitFor(30, TimeUnit.SECONDS), "it stops");
        } finally {
            service.destroyForcibly();
        }
        assertTrue(read("err").contains("kaohe: 收到停止訊號"), read("err"));
        assertEquals(1, run("intake", "list").out().lines().filter(l -> l.contains("\t已稽核\t")).count(), "the store was closed and can be opened");
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void aServiceWithoutAScheduleIsRefused() throws IOException {
        Files.writeString(config, "data: data\n");
        Cli.Run run = run("scan", "--service");
        assertEquals(Exit.USAGE, run.code());
        assertTrue(run.err().contains("scan: {every:"), run::toString);
    }
}
