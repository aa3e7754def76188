package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "quote\" back\\slash /", "\u0000\u001b\t\r\n\u007f", "示範市安和區公所", "\ud842\udfb7野家", "半\ud800字", "\u2028\ufeff"})
    void aSharedTextIsWrittenAsAnyOther(String text) throws IOException {
        List<String> lines = Golden.written(out -> JsonPage.write(out, page -> {
            page.text("x", text);
            page.shared("x", text);
            page.shared("x", text);
        })).lines().map(line -> line.replaceFirst(",$", "")).toList();
        assertEquals(5, lines.size());
        assertEquals(lines.get(1), lines.get(2));
        assertEquals(lines.get(1), lines.get(3));
        assertTrue(lines.get(1).startsWith("  \"x\": \""), lines.get(1));
    }

    @Test
    void aDayAndATextThatReadsLikeItAreToldApartByNothing() throws IOException {
        var day = java.time.LocalDate.of(2020, 5, 12);
        String page = Golden.written(out -> JsonPage.write(out, p -> {
            p.date("a", day);
            p.shared("b", "2020-05-12");
            p.date("c", null);
            p.shared("d", null);
        }));
        assertEquals("{\n  \"a\": \"2020-05-12\",\n  \"b\": \"2020-05-12\",\n  \"c\": null,\n  \"d\": null\n}\n", page);
    }

    @Test
    void linesAreIndentedHoweverDeep() throws IOException {
        int deep = 20;
        List<String> lines = Golden.written(out -> JsonPage.write(out, page -> nest(page, deep))).lines().toList();
        assertEquals("  ".repeat(deep + 1) + "\"end\": true", lines.get(deep + 1));
    }

    private static void nest(JsonPage page, int depth) throws IOException {
        if (depth == 0) {
            page.flag("end", true);
        } else {
            page.object("in", page, () -> nest(page, depth - 1));
        }
    }
}
