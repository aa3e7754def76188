package tw.kaohe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.TableRow;

class EncodingTest {
    private static final String TABLE = "課室,主管職稱\n許功蓋課,課長\n碁銹裏墻恒粧嫺室,主任\n";
    private static final Charset MS950 = Charset.forName("x-windows-950");

    private static List<String> units(ReadFile file) {
        return Reading.facts(file, TableRow.class).stream().map(row -> row.get("課室")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-950", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsEveryEncoding(String charset) {
        ReadFile file = Reading.read(TABLE.getBytes(Charset.forName(charset)));
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        assertEquals(List.of("許功蓋課", "碁銹裏墻恒粧嫺室"), units(file));
    }

    @Test
    void readsAByteOrderMark() {
        assertEquals(2, Reading.read("\uFEFF" + TABLE).facts().size());
    }

    /** A row with characters of the sender's own stays, but is reported. */
    @Test
    void reportsPrivateUseCharacters() {
        ReadFile file = Reading.read("課室,主管職稱\n甲\uE000課,課長\n乙課,課長\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(List.of("read.cell.characters"), Reading.keys(file));
        assertEquals("line 2", file.notes().get(0).values().get(0));
        assertEquals(2, file.facts().size());
        byte[] legacy = join("課室,主管職稱\n".getBytes(MS950), new byte[] {(byte) 0xFA, 0x40}, "課,課長\n".getBytes(MS950));
        assertEquals(InputStatus.PARTLY_READ, Reading.read(legacy).status());
    }

    @Test
    void reportsHalfACharacter() {
        byte[] legacy = join("課室,主管職稱\n會計".getBytes(MS950), new byte[] {(byte) 0xAB}, ",主任\n民政課,課長\n".getBytes(MS950));
        ReadFile file = Reading.read(legacy);
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(2, file.facts().size());
    }

    @Test
    void reportsBytesThatAreNoUtf8() {
        byte[] bytes = TABLE.getBytes(StandardCharsets.UTF_8);
        bytes[25] ^= 0x40;
        assertEquals(InputStatus.PARTLY_READ, Reading.read(bytes).status());
    }

    @Test
    void reportsNulCharacters() {
        ReadFile file = Reading.read("課室,主管職稱\n甲\0課,課長\n乙課,課長\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertTrue(Reading.keys(file).contains("read.cell.characters"));
    }

    @Test
    void refusesTextThatWasEncodedTwice() {
        String twice = new String(TABLE.repeat(3).getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        ReadFile file = Reading.read(twice);
        assertNotEquals(InputStatus.READ, file.status());
        assertEquals("read.text.encoded-twice", file.notes().get(0).key());
    }

    @Test
    void seesThroughInvisibleCharactersInHeaders() {
        ReadFile file = Reading.read("課\u200B室,\u202E主管\u00AD職稱\u202C（全銜）\n甲課,課長\n");
        assertEquals(1, file.facts().size());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
