package tw.kaohe.app.forms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.app.forms.PatrolRows.Page;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.office.Soffice;

/** The patrol log's form as it goes out, is filled in and comes back; {@link PatrolPrintTest} does the same on paper. */
class PatrolFormTest {
    private static final int SEEDS = 3;
    @TempDir
    private Path folder;

    private static PatrolForm form() {
        return (PatrolForm) Forms.CATALOGUE.patrolLog(null, "");
    }

    private static byte[] filled(FilledLog log, FormFormat format) {
        return bytes(format, List.of(log.on(form().pages().get(0), format == FormFormat.ODT ? "☑" : "")));
    }

    private static byte[] bytes(FormFormat format, List<Page> pages) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            form().write(format, pages, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void isRead(FilledLog log, ReadFile file, String where) {
        assertEquals(InputStatus.READ, file.status(), () -> where + file.notes());
        assertTrue(file.notes().isEmpty(), () -> where + file.notes());
        assertEquals(1, file.facts().size(), where);
        log.isWhat((PatrolLog) file.facts().get(0), where);
    }

    @Property(tries = 25)
    void whatIsFilledInIsReadBack(@ForAll long seed) {
        FilledLog log = FilledLog.of(seed);
        for (FormFormat format : EnumSet.complementOf(EnumSet.of(FormFormat.PDF))) {
            isRead(log, Forms.read(filled(log, format)), format + " " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PDF")
    void aBlankFormIsIgnored(FormFormat format) {
        ReadFile file = Forms.read(bytes(format, form().pages()));
        assertEquals(InputStatus.IGNORED, file.status());
        assertEquals(List.of("read.log.blank-form"), file.notes().stream().map(note -> note.key()).toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PDF")
    void equalFormsHaveEqualBytes(FormFormat format) {
        assertArrayEquals(bytes(format, form().pages()), bytes(format, form().pages()));
    }

    /** The titles are the rulebook's; each must hold the words by which the reader knows the item. */
    @Test
    void everyItemStandsOnTheFormOnce() {
        List<String> labels = form().pages().get(0).body().stream().filter(row -> row.get(row.size() - 1).entry() != null
            && row.get(row.size() - 1).entry().group().equals("tick")).map(row -> row.get(0).text()).toList();
        List<LogForm.Item> items = Forms.RULEBOOK.form().items();
        assertEquals(items.size(), labels.size());
        for (int i = 0; i < items.size(); i++) {
            String label = labels.get(i);
            assertTrue(items.get(i).keywords().stream().allMatch(label::contains), label);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PDF")
    void aDayForEachWorkDayStandsInAFile(FormFormat format) throws IOException {
        List<LocalDate> days = List.of(LocalDate.of(2020, 5, 11), LocalDate.of(2020, 5, 12), LocalDate.of(2020, 5, 13));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Forms.CATALOGUE.patrolLogs(days, "行政中心", "109-05").write(format, out);
        List<PatrolLog> logs = Forms.read(out.toByteArray()).facts().stream().map(PatrolLog.class::cast).toList();
        assertEquals(days, logs.stream().map(PatrolLog::date).toList());
        assertTrue(logs.stream().allMatch(log -> "行政中心".equals(log.site()) && log.ticks().anyMask() == 0));
    }

    @ParameterizedTest
    @CsvSource({"ODS,ods:calc8", "XLSX,xlsx:Calc MS Excel 2007 XML", "XLSX,ods:calc8", "ODT,odt:writer8",
        "ODT,docx:MS Word 2007 XML"})
    void libreOfficeSavesWhatIsReadBack(FormFormat format, String filter) throws IOException, InterruptedException {
        Soffice.needed();
        Path filled = Files.createDirectories(folder.resolve("filled"));
        for (int seed = 0; seed < SEEDS; seed++) {
            Files.write(filled.resolve(seed + "." + format.extension()), filled(FilledLog.of(seed), format));
        }
        Path saved = Soffice.convert(filled, null, filter, folder);
        for (int seed = 0; seed < SEEDS; seed++) {
            isRead(FilledLog.of(seed), Forms.read(saved.resolve(seed + "." + filter.substring(0, filter.indexOf(':')))), filter + " " + seed);
        }
    }
}
