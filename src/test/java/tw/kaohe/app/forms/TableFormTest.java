package tw.kaohe.app.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tw.kaohe.app.forms.FormTexts.Column;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Message;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.office.Soffice;
import tw.kaohe.reading.table.FormMarks;
import tw.kaohe.reading.table.TableKind;
import tw.kaohe.reading.table.TableKinds;

/** The forms of tables as they go out, are filled in and come back. */
class TableFormTest {
    private static final FormMarks MARKS = FormMarks.load();
    @TempDir
    private Path folder;

    static List<TableForm> forms() {
        return Forms.CATALOGUE.tables();
    }

    private static byte[] bytes(TableForm form, FormFormat format, List<List<String>> rows) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            form.write(format, rows, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same rows as plain CSV, without anything that is peculiar to forms. */
    private static ReadFile plain(TableForm form, List<List<String>> rows) {
        String text = Stream.concat(Stream.of(form.table().columns().stream().map(Column::name).toList()), rows.stream())
            .map(row -> row.stream().map(cell -> cell == null ? "" : '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "", "\n"));
        return Forms.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void saysTheSame(ReadFile expected, ReadFile file, String where) {
        assertEquals(InputStatus.READ, file.status(), () -> where + file.notes());
        assertEquals(Told.of(expected.facts()), Told.of(file.facts()), where);
        assertEquals(expected.kinds(), file.kinds(), where);
        assertEquals(expected.rows(), file.rows(), where);
        assertEquals(List.of("read.row.example"), file.notes().stream().map(Message::key).toList(), where);
    }

    @Property(tries = 8)
    void whatIsFilledInIsReadBack(@ForAll long seed) {
        for (TableForm form : forms()) {
            List<List<String>> rows = FilledRows.of(form.table(), seed);
            ReadFile expected = plain(form, rows);
            assertTrue(expected.notes().isEmpty(), () -> form.id() + rows + expected.notes());
            assertFalse(expected.facts().isEmpty(), form.id());
            for (FormFormat format : form.formats()) {
                saysTheSame(expected, Forms.read(bytes(form, format, rows)), form.id() + " " + format + " " + seed);
            }
        }
    }

    /** The table of improvements that comes with a report has columns of the team's own, which are not filled in. */
    @Test
    void everyKindOfTableHasAFormWithItsColumns() {
        List<TableKind> kinds = TableKinds.load().all();
        assertEquals(kinds.stream().map(TableKind::kind).collect(Collectors.toSet()),
            forms().stream().map(form -> form.table().kind()).collect(Collectors.toSet()));
        for (TableForm form : forms()) {
            TableKind kind = kinds.stream().filter(k -> k.kind() == form.table().kind()).findFirst().orElseThrow();
            Set<String> columns = form.table().columns().stream().map(Column::name).collect(Collectors.toSet());
            Set<String> known = kind.columns().collect(Collectors.toSet());
            assertTrue(known.containsAll(columns) && columns.containsAll(kind.required()), form.id());
            assertTrue(kind.kind() == InputKind.IMPROVEMENTS || columns.equals(known), form.id());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theExampleCouldBeRealAndNeverBecomesData(TableForm form) {
        String csv = new String(bytes(form, FormFormat.CSV, List.of()), StandardCharsets.UTF_8);
        ReadFile real = Forms.read(csv.replace(MARKS.example(), "").getBytes(StandardCharsets.UTF_8));
        assertEquals(InputStatus.READ, real.status(), () -> form.id() + real.notes());
        assertEquals(List.of(), real.notes(), form.id());
        assertEquals(1, real.facts().size(), form.id());
        for (FormFormat format : form.formats()) {
            ReadFile blank = Forms.read(bytes(form, format, List.of()));
            assertEquals(InputStatus.IGNORED, blank.status(), form.id());
            assertEquals(List.of("read.table.blank-form", "read.row.example"), blank.notes().stream().map(Message::key).toList(), form.id());
            assertTrue(blank.facts().isEmpty());
        }
    }

    @Test
    void anExampleIsKnownWhereverItsColumnStands() {
        ReadFile file = Forms.read("現況,設施,場所\n有,服務鈴,（範例） 行政中心\n無,服務鈴,行政中心\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, file.facts().size());
        assertEquals(1, file.rows());
    }

    @Test
    void aFormWithoutItsExampleIsBlankToo() {
        String text = MARKS.form() + "\n場所,設施,現況\n";
        assertEquals(InputStatus.IGNORED, Forms.read(text.getBytes(StandardCharsets.UTF_8)).status());
    }

    @ParameterizedTest
    @CsvSource({"ODS,ods:calc8", "ODS,xlsx:Calc MS Excel 2007 XML", "XLSX,xlsx:Calc MS Excel 2007 XML", "XLSX,ods:calc8"})
    void libreOfficeSavesWhatIsReadBack(FormFormat format, String filter) throws IOException, InterruptedException {
        Soffice.needed();
        Path filled = Files.createDirectories(folder.resolve("filled"));
        for (TableForm form : forms()) {
            Files.write(filled.resolve(form.id() + "." + format.extension()), bytes(form, format, FilledRows.of(form.table(), 1)));
        }
        Path saved = Soffice.convert(filled, null, filter, folder);
        for (TableForm form : forms()) {
            ReadFile file = Forms.read(saved.resolve(form.id() + "." + filter.substring(0, filter.indexOf(':'))));
            saysTheSame(plain(form, FilledRows.of(form.table(), 1)), file, form.id() + " " + filter);
        }
    }
}
