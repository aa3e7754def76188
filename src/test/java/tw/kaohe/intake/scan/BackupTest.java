package tw.kaohe.intake.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.store.Backup;
import tw.kaohe.store.Databases;
import tw.kaohe.store.StoreException;

/** What is backed up comes back, on the same database and on the other one, and scanning goes on from there. */
class BackupTest {
    private static final String AGENCY = "示範市安和區公所";
    private static final String LIST = "場所,設施,現況,替代設備,不適用理由,佐證\n行政中心,老花眼鏡,%s,,,\n";
    private static final String LOG = "{\"kind\":\"patrol-log\",\"agency\":\"示範市安和區公所\",\"site\":\"行政中心\",\"date\":\"109-05-12\",\"items\":{\"1-1\":[true,true,true,true,true]}}";
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"H2, H2", "H2, POSTGRES", "POSTGRES, H2", "POSTGRES, POSTGRES"})
    void whatWasBackedUpComesBack(Databases from, Databases to) throws IOException {
        Path file = folder.resolve("backup.zip");
        byte[] rows;
        try (ScannedCity city = filled(from, folder.resolve("one"))) {
            BackupFile.write(city.store(), city.settings(), file);
            rows = rows(city);
        }
        try (ScannedCity other = new ScannedCity(to, Files.createDirectories(folder.resolve("two")), "109L-2-24")) {
            BackupFile.Contents contents = BackupFile.restore(other.store(), other.settings(), file);
            assertArrayEquals(rows, rows(other), "every row of every table");
            assertEquals(4, contents.archived());
            assertTrue(contents.reportFiles() > 0);
            assertTrue(other.scan("2020-05-13T00:00").changed().isEmpty(), "nothing is new to the restored store");
            other.deliver("after the restore", AGENCY + "/設施清冊.csv", LIST.formatted("有"));
            assertEquals(1, other.scan("2020-05-13T00:00").changed().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatHoldsSomethingIsLeftAlone(Databases database) throws IOException {
        Path file = folder.resolve("backup.zip");
        try (ScannedCity city = filled(database, folder.resolve("one"))) {
            BackupFile.write(city.store(), city.settings(), file);
            byte[] before = rows(city);
            assertThrows(StoreException.class, () -> BackupFile.restore(city.store(), city.settings(), file));
            assertArrayEquals(before, rows(city));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedArchiveIsNoticed(Databases database) throws IOException {
        Path file = folder.resolve("backup.zip");
        try (ScannedCity city = filled(database, folder.resolve("one"))) {
            BackupFile.write(city.store(), city.settings(), file);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path archived;
            try (var files = Files.walk(zip.getPath("archive"))) {
                archived = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            }
            Files.writeString(archived, "something else");
        }
        try (ScannedCity other = new ScannedCity(database, Files.createDirectories(folder.resolve("two")))) {
            assertTrue(assertThrows(StoreException.class, () -> BackupFile.restore(other.store(), other.settings(), file)).getMessage().contains("archive/"));
            assertEquals(0, other.inputs().all().size());
        }
    }

    private static ScannedCity filled(Databases database, Path folder) throws IOException {
        ScannedCity city = new ScannedCity(database, Files.createDirectories(folder), "109L-2-24");
        city.receive(AGENCY + "/log.json", LOG);
        city.receive(AGENCY + "/設施清冊.csv", LIST.formatted("無"));
        city.receive(AGENCY + "/備註.csv", "甲,乙\n1,2\n");
        city.receive(AGENCY + "/空.csv", "");
        city.scan("2020-05-13T00:00");
        return city;
    }

    private static byte[] rows(ScannedCity city) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        new Backup(city.store()).write(rows);
        return rows.toByteArray();
    }
}
