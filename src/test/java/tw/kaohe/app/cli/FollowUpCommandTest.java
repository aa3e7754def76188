package tw.kaohe.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.intake.scan.Archive;
import tw.kaohe.intake.scan.Delivery;
import tw.kaohe.intake.scan.Intake;
import tw.kaohe.model.Phrases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Store;
import tw.kaohe.store.StoreSettings;

/** The commands by which people decide on deficiencies, as an officer calls them. */
class FollowUpCommandTest {
    private static final String AGENCY = "示範市安和區公所";
    @TempDir
    Path folder;
    private String id;

    @BeforeEach
    void scan() throws IOException {
        Files.writeString(folder.resolve("kaohe.yml"), "data: data\naudit:\n  criteria: [109L-2-24, GEN-08]\n");
        try (Store store = Store.open(new StoreSettings(url(), null, null))) {
            Intake intake = new Intake(new Archive(folder.resolve("data/archive")), new Inputs(store), Phrases.in("zh-TW"), () -> Instant.EPOCH, 1 << 20);
            for (Map.Entry<String, String> file : Map.of("設施清冊.csv", "場所,設施,現況,替代設備,不適用理由,佐證\n行政中心,老花眼鏡,無,,,\n行政中心,輪椅,有,,,\n行政中心,影印服務,有,,,\n", "log.json", """
                    {"kind":"patrol-log","agency":"示範市安和區公所","site":"行政中心","date":"109-05-12","items":{"1-1":[true,true,true,true,true]},
                     "incidents":[],"inspectors":["值星A","值星B"],"signoffs":[]}
                    """).entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                intake.accept(new Delivery("test", file.getKey(), AGENCY + "/" + file.getKey(), bytes.length, () -> new ByteArrayInputStream(bytes)));
            }
        }
        Cli.Run scan = run("scan", "--as-of", "109-05-12");
        assertEquals(Exit.FINDINGS, scan.code(), scan.err());
        id = run("follow-up", "list").out().split(" ")[0];
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data/store").toAbsolutePath();
    }

    private Cli.Run run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = folder.resolve("kaohe.yml").toString();
        return Cli.run(all);
    }

    private void refused(String why, String... arguments) {
        Cli.Run run = run(arguments);
        assertEquals(Exit.USAGE, run.code(), run.out());
        assertTrue(run.err().contains(why), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void whatIsRefusedSaysWhatMayBeDone() {
        refused("查無此缺失編號", "follow-up", "show", "no-such-number");
        refused("可為:", "follow-up", "review", id, "--by", "officer-b", "--result", "closed", "--note", "現場複查");
        assertEquals(Exit.FINE, run("follow-up", "report", id, "--by", "員工A01", "--action", "已購置", "--done").code());
        refused("不得自行複查", "follow-up", "review", id, "--by", "員工a01", "--result", "closed", "--note", "現場複查");
        refused("不得自行複查", "follow-up", "exempt", id, "--by", "員工A01", "--reason", "整修", "--until", "199-12-31");
        refused("最後一日已過", "follow-up", "exempt", id, "--by", "officer-b", "--reason", "整修", "--until", "109-12-31");
        refused("is no date", "follow-up", "exempt", id, "--by", "officer-b", "--reason", "整修", "--until", "明年");
        Cli.Run closed = run("follow-up", "review", id, "--by", "officer-b", "--result", "closed", "--note", "現場複查");
        assertEquals(id + "  已改善結案\n", closed.out());
        String shown = run("follow-up", "show", id, "--lang", "en").out();
        assertTrue(shown.contains("improvement reported") && shown.contains("officer-b  reviewed") && shown.contains("現場複查"), shown);
        assertTrue(run("follow-up", "list", "--overdue").out().contains("共 0 筆"));
    }

    @Test
    void waiversNeedSomebodyElseAndAreListedBeforeTheyLapse() {
        refused("不得自行核准", "waiver", "add", "--agency", "*", "--criteria", "109L-2-*", "--reason", "整修", "--requester", "甲員", "--approver", " 甲員",
            "--until", "199-12-31");
        refused("已過", "waiver", "add", "--agency", "*", "--criteria", "109L-2-*", "--reason", "整修", "--requester", "甲員", "--approver", "乙員",
            "--from", "109-01-01", "--until", "109-12-31");
        assertEquals(Exit.FINE, run("waiver", "add", "--agency", "*", "--criteria", "109L-2-*", "--reason", "整修", "--requester", "甲員", "--approver", "乙員",
            "--until", "199-12-31").code());
        String list = run("waiver", "list").out();
        assertTrue(list.contains("整修") && list.contains("乙員") && list.contains("199-12-31") && list.contains("有效"), list);
        assertTrue(run("waiver", "list", "--days", "99999").out().contains("日後屆期"));
        assertEquals(Exit.FINE, run("waiver", "withdraw", "1", "--by", "乙員", "--reason", "已完工").code());
        refused("不存在或已撤回", "waiver", "withdraw", "1", "--by", "乙員", "--reason", "已完工");
    }

    @Test
    void theTrailIsWholeUntilSomebodyTouchesIt() throws SQLException {
        run("follow-up", "report", id, "--by", "員工A01", "--action", "已購置", "--done");
        String trail = run("trail").out();
        assertTrue(trail.contains("rulebook.changed") && trail.contains("reports.published") && trail.contains("員工A01  follow-up.reported  " + id), trail);
        Cli.Run whole = run("verify-trail");
        assertEquals(Exit.FINE, whole.code(), whole.err());
        try (Connection connection = DriverManager.getConnection(url() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            assertEquals(1, connection.createStatement().executeUpdate("update trail set actor = 'officer-b' where action = 'follow-up.reported'"));
        }
        Cli.Run changed = run("verify-trail");
        assertEquals(Exit.BROKEN_RULES, changed.code());
        assertTrue(changed.err().contains("稽核軌跡第 3 列遭更動"), changed.err());
    }
}
