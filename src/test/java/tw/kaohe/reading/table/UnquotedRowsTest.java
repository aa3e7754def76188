package tw.kaohe.reading.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.Fact;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.WaitDay;
import tw.kaohe.reading.Reading;

/** Tables cut as bytes say what the CSV library makes of the same text in UTF-16, which is never cut as bytes. */
class UnquotedRowsTest {
    private static final List<String> TICKETS = List.of("日期", "場所", "號碼", "業務", "取號時間", "受理時間", "離開時間");
    private static final List<String> DIVERSIONS = List.of("日期", "場所", "開始時間", "結束時間", "措施");

    /** Everything a file says but the hash of its bytes. */
    private static List<String> said(String text, Charset charset) {
        ReadFile file = Reading.READER.read(text.getBytes(charset), "in/file.csv");
        List<String> said = new ArrayList<>(List.of(file.status().toString(), file.kinds().toString(), file.notes().toString(), String.valueOf(file.rows()),
            file.namedAgencies().toString()));
        file.facts().forEach(fact -> said.add(said(fact).replace(file.source().sha256(), "")));
        return said;
    }

    private static String said(Fact fact) {
        if (fact instanceof PatrolLog log) {
            StringBuilder said = new StringBuilder(log.site() + " " + log.date() + " " + log.dateText() + " " + log.ticks() + " " + log.at());
            for (int item = 0; item < log.ticks().items(); item++) {
                said.append('\n').append(log.cells().at(item, 1)).append(log.cells().at(item, 5));
            }
            return said.toString();
        }
        if (!(fact instanceof WaitDay day)) {
            return fact.toString();
        }
        StringBuilder said = new StringBuilder(day.site() + " " + day.date());
        for (int i = 0; i < day.size(); i++) {
            said.append('\n').append(day.start(i)).append(' ').append(day.end(i)).append(' ').append(day.wholeMinutes(i)).append(' ').append(day.at(i));
        }
        return said.toString();
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> times = Arbitraries.of("08:30", "08:30:00", "09:41:07", "16:59:59", "8:30", "24:00:00", "23:59:60", "08:60", "08-30", "08:3x", "", " ", " 09:00",
            "０９:00", "9時30分", "109-01-02 09:30");
        Arbitrary<String> cells = Arbitraries.oneOf(times, times, Arbitraries.of("109-01-02", "109-01-03", "109/1/2", "2020-01-02", "行政中心", "二樓", " 行政中心", "A1", "A1000",
            "甲1", "A 3", "", "(範例)", "（範例）A1", "戶籍", "\u3000", "\u200b", "é", "12", "計畫", "'", "…"));
        Arbitrary<List<String>> tickets = Combinators.combine(Arbitraries.of("109-01-02", "109-01-02", "109-01-03"), Arbitraries.of("行政中心", "行政中心", "二樓", ""),
            Arbitraries.of("A1", "A1000", "B7", "", "甲1"), Arbitraries.of("戶籍", "", "(範例)", "（範例）戶籍"), times, times, times, Arbitraries.of(List.<String>of(), List.of(""), List.of("x")))
            .as((a, b, c, d, e, f, g, more) -> Stream.concat(Stream.of(a, b, c, d, e, f, g), more.stream()).toList());
        Arbitrary<List<String>> plain = Combinators.combine(Arbitraries.of("109-01-02", "109-01-03"), Arbitraries.of("行政中心", "二樓"), Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, 59), Arbitraries.integers().between(0, 59))
            .as((date, site, number, from, to) -> List.of(date, site, "A" + number, "戶籍", "09:%02d:07".formatted(from), "09:%02d".formatted(to), "10:00:00"));
        Arbitrary<List<String>> odd = Arbitraries.oneOf(cells.list().ofMaxSize(9), Arbitraries.of(TICKETS, DIVERSIONS, List.of(""), List.of("備註"), List.of("壹、計畫目標"),
            List.of("1、計畫"), List.of("合計", "3")));
        Arbitrary<List<String>> rows = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, plain), net.jqwik.api.Tuple.of(3, tickets), net.jqwik.api.Tuple.of(1, odd));
        return Combinators.combine(rows.list().ofMaxSize(25), Arbitraries.of(",", ";", "\t"), Arbitraries.of("\n", "\r\n", "\r"), Arbitraries.of(true, true, false),
            Arbitraries.shuffle(TICKETS)).as((lines, delimiter, end, ended, header) -> {
                List<List<String>> all = new ArrayList<>(lines);
                all.add(0, ended ? TICKETS : header);
                return String.join(end, all.stream().map(line -> String.join(delimiter, line)).toList()) + (ended ? end : "");
            });
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void saysWhatTheLibrarySays(@ForAll("tables") String table) {
        assertEquals(said(table, StandardCharsets.UTF_16), said(table, StandardCharsets.UTF_8), () -> table);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void saysWhatTheLibrarySaysOfLogs(@ForAll("logs") String table) {
        assertEquals(said(table, StandardCharsets.UTF_16), said(table, StandardCharsets.UTF_8), () -> table);
    }

    @Provide
    Arbitrary<String> logs() {
        return Combinators.combine(Arbitraries.of("109-01-02", "109-01-03", "109/2/30", ""), Arbitraries.of("行政中心", "", " 二樓"),
            Arbitraries.of("08:30-10:30", "10:30-12:30", "1", "5", "9", "", "上午"), Arbitraries.of("1-1", "1-2", "2-13", "一(三)", "3-5", "9-9", "", "Jan-07"),
            Arbitraries.of("是", "是", "", "否", "V", "也許", "(範例)", " 是")).as(List::of).list().ofMaxSize(40)
            .map(rows -> "日期,場所,時段,項目,勾選\n" + String.join("\n", rows.stream().map(row -> String.join(",", row)).toList()) + "\n");
    }

    @Test
    void manyNumbersAndSitesAreKeptApart() {
        StringBuilder table = new StringBuilder(String.join(",", TICKETS)).append('\n');
        for (int i = 0; i < 3000; i++) {
            table.append("109-01-02,場所").append(i % 11).append(",N").append(i * 7 % 2900).append(",,08:%02d:%02d,09:00,\n".formatted(i / 60 % 60, i % 60));
        }
        List<String> said = said(table.toString(), StandardCharsets.UTF_8);
        assertEquals(said(table.toString(), StandardCharsets.UTF_16), said);
        assertEquals(InputStatus.READ.toString(), said.get(0));
        assertTrue(said.size() == 5 + 11 && said.get(5).startsWith("場所0 2020-01-02"), () -> said.get(5));
    }

    /** A text that the quick way must leave alone as a whole. */
    @Test
    void quotationMarksAreLeftToTheLibrary() {
        String table = String.join(",", TICKETS) + "\n109-01-02,行政中心,A1,\"戶籍,\n地政\",08:30,08:41,\n109-01-02,行政中心,A2,,08:31,08:32,\n";
        List<String> said = said(table, StandardCharsets.UTF_8);
        assertEquals(said(table, StandardCharsets.UTF_16), said);
        assertTrue(said.get(5).contains("line 4"), () -> said.get(5));
    }
}
