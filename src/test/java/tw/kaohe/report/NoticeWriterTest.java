package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.report.Notice.Changes;
import tw.kaohe.report.Notice.Held;
import tw.kaohe.report.Notice.Item;
import tw.kaohe.report.Notice.Kind;
import tw.kaohe.report.Notice.Warning;

/** Notices word for word. */
class NoticeWriterTest {
    private static final LocalDateTime AS_OF = LocalDateTime.parse("2020-05-31T17:30:00");
    private static final String NAME = "示範市安和區公所";

    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "en"})
    void everythingThatANoticeCanTell(String language) throws IOException {
        NoticeWriter writer = new NoticeWriter(Phrases.in(language));
        Golden.check("notice." + language + ".txt", out -> out.write((writer.subject(full()) + "\n\n" + writer.text(full())).getBytes(StandardCharsets.UTF_8)));
        Golden.check("notice." + language + ".html", out -> out.write(writer.html(full()).getBytes(StandardCharsets.UTF_8)));
        Golden.check("notice." + language + ".json", out -> out.write(writer.json(full()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileNameIsNeitherMarkupNorASecondHeader() {
        Notice forged = new Notice("甲\r\nBcc: other@demo.example", 1, AS_OF, 1, false, List.of(), List.of(new Held("<script>x</script>.csv", "空檔")), List.of());
        NoticeWriter writer = new NoticeWriter(Phrases.in("zh-TW"));
        assertFalse(writer.subject(forged).chars().anyMatch(Character::isISOControl), writer.subject(forged));
        assertFalse(writer.html(forged).contains("<script>"));
        assertTrue(writer.text(forged).contains("<script>"), "plain text says it as it is");
    }

    @Test
    void withoutChangesItIsAHeartbeat() {
        Notice same = new Notice(null, 8, AS_OF, 12, false, List.of(), List.of(), List.of());
        assertTrue(same.isHeartbeat());
        assertEquals("[考核] 掃描結果與前次相同(109-05-31 17:30)", new NoticeWriter(Phrases.in("zh-TW")).subject(same));
    }

    private static Notice full() {
        List<Item> items = List.of(item(Kind.NEW, Severity.MAJOR, LocalDate.of(2020, 6, 10)), item(Kind.REOPENED, Severity.DEFICIENCY, null),
            item(Kind.WORSE, Severity.DEFICIENCY, null), item(Kind.BETTER, Severity.ADVICE, null), item(Kind.RESOLVED, Severity.DEFICIENCY, LocalDate.of(2020, 6, 1)),
            item(Kind.INCOMPARABLE, null, null));
        return new Notice(null, 7, AS_OF, 12, true, List.of(new Changes("anhe", NAME, items, 3)), List.of(new Held("安和/清冊.csv", "空檔(0 位元組);請機關重送")),
            List.of(warning("PROMISE"), warning("LOG"), warning("PLAN_DEADLINE"), warning("DUE"), warning("SUBMIT_BY"), warning("NOT_SUBMITTED"),
                new Warning("SILENT", null, "信箱", null)));
    }

    private static Item item(Kind kind, Severity severity, LocalDate due) {
        return new Item(kind, "109L-2-24", "輪椅", severity, "行政中心", "設施清冊載明必備項目缺:輪椅。", due);
    }

    private static Warning warning(String kind) {
        return new Warning(kind, NAME, "事由", LocalDate.of(2020, 6, 3));
    }
}
