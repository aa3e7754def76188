package tw.kaohe.intake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.intake.scan.Archive;
import tw.kaohe.store.Inputs.State;

/** A folder: what is taken, what waits, what is refused, and that nothing gets lost when something goes wrong. */
class FolderSourceTest {
    @TempDir
    Path temp;
    private Path box;
    private Collected collected;

    @BeforeEach
    void open() throws IOException {
        box = Files.createDirectories(temp.resolve("收件 100% #1"));
        collected = new Collected(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        collected.close();
    }

    private FolderSource folder(double settle, boolean keep) {
        return new FolderSource("folder", Collected.CRON, Collected.AT_ONCE, null, null, box.toString(), null, settle, keep);
    }

    private Path put(String path, String content) throws IOException {
        Path file = box.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void filesAreTakenOnceAndMovedAside() throws Exception {
        put("示範市安和區公所/設施 清冊+1%.csv", "一");
        put("示範市安和區公所/日誌/五月.csv", "二");
        put("名冊.csv", "三");
        assertEquals(Set.of(), collected.from(folder(0.05, false)));
        assertEquals(Map.of("示範市安和區公所/設施 清冊+1%.csv", State.RECEIVED, "示範市安和區公所/日誌/五月.csv", State.RECEIVED, "名冊.csv", State.RECEIVED),
            collected.states("folder"));
        assertEquals("二", collected.content("示範市安和區公所/日誌/五月.csv"));
        assertEquals("三", Files.readString(box.resolve(".done/名冊.csv")));
        assertTrue(Files.exists(box.resolve("示範市安和區公所/日誌/.done/五月.csv")));

        put("名冊.csv", "四");
        collected.from(folder(0.05, false));
        collected.from(folder(0.05, false));
        assertEquals(4, collected.inputs().all().size(), "another file of that name is another delivery, those in .done are none");
        assertEquals("三", Files.readString(box.resolve(".done/名冊.csv")), "the earlier file is not overwritten");
        try (var done = Files.list(box.resolve(".done"))) {
            assertEquals(2, done.count());
        }
        assertEquals(List.of(), collected.told());
    }

    @Test
    void aFileThatIsStillBeingCopiedWaits() throws Exception {
        Path file = put("慢.csv", "第一半");
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < 20; i++) {
                    out.write("一行\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        put("好.csv", "完成");
        collected.from(folder(0.3, false));
        assertEquals(Set.of("好.csv"), collected.states("folder").keySet(), "the other file does not wait for it");
        writer.join();
        collected.from(folder(0.3, false));
        assertEquals("一行\n".repeat(20), collected.content("慢.csv"));
    }

    @Test
    void anEmptyFileIsQuarantinedOnceItIsNoBeginning() throws Exception {
        Path young = put("甲.csv", "");
        Files.setLastModifiedTime(put("乙.csv", ""), FileTime.from(Instant.now().minusSeconds(120)));
        collected.from(folder(0.05, false));
        assertEquals(Map.of("乙.csv", State.QUARANTINED), collected.states("folder"));
        assertTrue(Files.exists(young));
        Files.setLastModifiedTime(young, FileTime.from(Instant.now().plusSeconds(86_400)));
        collected.from(folder(0.05, false));
        assertEquals(State.QUARANTINED, collected.input("甲.csv").state(), "a clock that jumped does not keep it out for ever");
    }

    @Test
    void linksAndPipesAreRefusedOnceAndNeverOpened() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "不應讀取");
        Files.createSymbolicLink(box.resolve("link.csv"), secret);
        Files.createSymbolicLink(box.resolve("loop"), box);
        assertEquals(0, new ProcessBuilder("mkfifo", box.resolve("pipe.csv").toString()).start().waitFor());
        put("好.csv", "1");
        collected.from(folder(0.05, false));
        collected.from(folder(0.05, false));
        assertEquals(Map.of("link.csv", State.QUARANTINED, "loop", State.QUARANTINED, "pipe.csv", State.QUARANTINED, "好.csv", State.RECEIVED),
            collected.states("folder"));
        assertEquals(4, collected.inputs().all().size());
        assertEquals("連結檔不開啟", collected.input("link.csv").reason());
    }

    @Test
    void filesThatMustStayAreStillTakenOnce() throws Exception {
        put("甲.csv", "1");
        collected.from(folder(0.05, true));
        collected.from(folder(0.05, true));
        assertTrue(Files.exists(box.resolve("甲.csv")));
        assertFalse(Files.exists(box.resolve(".done")));
        put("甲.csv", "22");
        collected.from(folder(0.05, true));
        assertEquals(2, collected.inputs().all().size(), "a changed file is another delivery");
    }

    @Test
    void aVanishedFolderIsToldOfOnceAndTheOthersGoOn() throws Exception {
        FolderSource other = new FolderSource("other", Collected.CRON, Collected.AT_ONCE, null, null,
            Files.createDirectory(temp.resolve("other")).toString(), "示範市南門區公所", 0.05, false);
        Files.writeString(temp.resolve("other/甲.csv"), "1");
        Files.delete(box);
        assertEquals(Set.of("folder"), collected.from(folder(0.05, false), other));
        assertEquals(Set.of("folder"), collected.from(folder(0.05, false), other));
        assertEquals(Set.of("示範市南門區公所/甲.csv"), collected.states("other").keySet());
        assertEquals(1, collected.told().size(), collected.told()::toString);
        assertTrue(collected.told().get(0).contains(box.toString()), collected.told()::toString);
        assertTrue(collected.states().all().get(0).failingSince() != null);

        put("乙.csv", "2");
        assertEquals(Set.of(), collected.from(folder(0.05, false), other));
        assertEquals("folder recovered", collected.told().get(1));
        assertEquals(2, collected.told().size());
        assertEquals(State.RECEIVED, collected.input("乙.csv").state());
    }

    @Test
    void nothingLeavesTheFolderWhileTheArchiveCannotTakeIt() throws Exception {
        put("甲.csv", "1");
        Files.writeString(collected.archive(), "a file where the archive should be");
        assertEquals(Set.of("folder"), collected.from(folder(0.05, false)));
        assertTrue(Files.exists(box.resolve("甲.csv")));
        assertEquals(0, collected.inputs().all().size());
        assertEquals(1, collected.told().size());
        assertTrue(collected.told().get(0).startsWith("folder fails: 甲.csv: "), collected.told()::toString);
        Files.delete(collected.archive());
        assertEquals(Set.of(), collected.from(folder(0.05, false)));
        assertEquals("1", collected.content("甲.csv"));
    }

    @Test
    void aFileThatWasRecordedBeforeAKillIsOnlyMoved() throws Exception {
        Path file = put("甲.csv", "1");
        TakeIn intake = new TakeIn(collected.around(), null);
        intake.accept(new FolderFiles(folder(0, false), box, collected.around(), null, intake).delivery(file));
        collected.from(folder(0.05, false));
        assertEquals(1, collected.inputs().all().size());
        assertTrue(Files.exists(box.resolve(".done/甲.csv")));
    }

    @Test
    void aFileThatIsTooLargeIsKeptAtTheSource() throws Exception {
        put("大.csv", "x".repeat((1 << 20) + 1));
        collected.from(folder(0.05, false));
        assertEquals(State.QUARANTINED, collected.input("大.csv").state());
        assertFalse(Files.exists(new Archive(collected.archive()).path(collected.input("大.csv").sha256())));
        assertEquals((1 << 20) + 1, Files.size(box.resolve(".done/大.csv")));
    }
}
