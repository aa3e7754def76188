package tw.kaohe.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Row;
import tw.kaohe.reading.document.TextDocument.Table;
import tw.kaohe.reading.html.HtmlPage;
import tw.kaohe.reading.office.Soffice;
import tw.kaohe.reading.plan.PlanFacts;
import tw.kaohe.reading.plan.PlanReader;

/**
 * Tables whose lines nobody drew (無框線表格) say as PDF what they say as HTML, and what they say with lines. Where padding makes columns
 * so narrow that a date breaks, only rows are compared: a plan's reader takes its halves for two.
 */
class BorderlessTablesTest {
    private static final Path CITY = Path.of("fixtures/city");
    private static final List<String> STYLES = List.of("", " border=\"1\"", " width=\"100%\" cellpadding=\"6\"");
    private static final List<String> WORKS = List.of("於民眾洽公尖峰時間增開櫃檯，並指派專人於服務臺引導，每月至少辦理1次檢討會議。", "每季辦理服務禮儀訓練1場次，邀請外部講座授課，參訓人員達八成以上。",
        "全年辦理電話禮貌測試12次，測試結果公布於內部網站。", "建置線上申辦項目5項，提供民眾查詢案件進度。", "每半年辦理滿意度調查1次，調查結果納入下年度計畫。");
    private static final List<String> NAMES = List.of("流程簡化與縮短民眾等候時間", "服務禮儀", "電話禮貌測試", "線上申辦服務", "滿意度調查");
    private static final List<String> UNITS = List.of("民政課", "人事室", "秘書室", "資訊課 民政課", "研考");

    private static String table(List<List<String>> rows) {
        return "<table>" + rows.stream().map(row -> "<tr>" + row.stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining()) + "</tr>")
            .collect(Collectors.joining()) + "</table>";
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>t</title></head><body>" + body + "</body></html>";
    }

    private static List<List<String>> rows(int count, List<String> head, java.util.function.IntFunction<List<String>> row) {
        return Stream.concat(Stream.of(head), IntStream.rangeClosed(1, count).mapToObj(row)).toList();
    }

    private static String measures() {
        List<List<String>> rows = rows(5, List.of("推動項目", "具體作法", "完成期限", "承辦單位"), i -> List.of("一二三四五".charAt(i - 1) + "、" + NAMES.get(i - 1),
            i % 2 == 0 ? "<p>1. " + WORKS.get(i - 1) + "</p><p>2. " + WORKS.get((i + 1) % 5) + "</p>" : "1. " + WORKS.get(i - 1) + "<br>2. " + WORKS.get(i % 5),
            "97年" + (i + 2) + "月", UNITS.get(i - 1)));
        return "<h2>示範市東光區公所97年度提升服務品質執行計畫</h2><p>壹、計畫依據：示範市政府97年1月1日函。</p><p>貳、推動作法：</p>" + table(rows)
            + "<p>參、考核：每季檢討一次，由秘書室彙整各課室執行情形提報主管會報討論後據以修正下一季之工作重點。</p>";
    }

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        pages.put("facilities", page("<p>示範市安和區公所</p>" + table(List.of(List.of("場所", "設施", "狀態", "替代設備"), List.of("行政中心", "無障礙廁所", "堪用", ""),
            List.of("行政中心", "哺集乳室", "故障", "臨時哺乳空間設於二樓會議室旁並張貼指引告示供民眾使用"), List.of("行政中心", "飲水機", "堪用", ""),
            List.of("行政中心", "服務鈴", "缺", "由志工於門口主動引導服務")))));
        pages.put("waits", page(table(rows(50, List.of("日期", "場所", "號碼", "業務", "取號時間", "受理時間", "離開時間"),
            i -> List.of("109-05-12", "行政中心", "A" + (100 + i), "戶籍謄本申請", "09:05:10", "09:12:00", "09:20:00")))));
        pages.put("roster", page("<h2>示範市安和區公所值星輪值表</h2>" + table(rows(30, List.of("日期", "時段", "值星人員", "代理人"),
            i -> List.of("109-06-" + (i < 10 ? "0" : "") + i, "08:30-10:30", "員工A0" + i % 7, "員工B0" + i % 5)))));
        pages.put("units", page(table(rows(60, List.of("課室", "主管職稱"), i -> List.of("第" + i + "課", "課長")))));
        pages.put("measures", page(measures()));
        pages.put("measuresTop", page(measures().replace("<tr>", "<tr valign=\"top\">")));
        int log = 0;
        try (Stream<Path> files = Files.walk(CITY)) {
            for (Path form : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                String html = Files.readString(form).replace("<input type=\"checkbox\" checked>", "☑").replace("<input type=\"checkbox\">", "□");
                pages.put("log" + ++log, html);
                pages.put("log" + log + "Top", html.replace("<tr>", "<tr valign=\"top\">"));
            }
        }
        assertTrue(log >= 2, "the forms of " + CITY + " are looked for");
        return pages;
    }

    @Test
    void saysTheSameWithAndWithoutLines(@TempDir Path work) throws IOException, InterruptedException {
        Soffice.needed();
        Path html = Files.createDirectories(work.resolve("html"));
        Map<String, String> pages = pages();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (int style = 0; style < STYLES.size(); style++) {
                Files.writeString(html.resolve(page.getKey() + style + ".html"), page.getValue().replace("<table>", "<table" + STYLES.get(style) + ">"));
            }
        }
        Path pdf = Soffice.convert(html, "HTML (StarWriter)", "pdf:writer_pdf_Export", work);
        List<Executable> checks = new ArrayList<>();
        pages.forEach((name, page) -> IntStream.range(0, STYLES.size()).forEach(style -> checks.add(() -> same(name + style, page, pdf.resolve(name + style + ".pdf")))));
        assertAll(checks);
    }

    private static void same(String name, String page, Path file) {
        TextDocument expected = new HtmlPage(page, ReadingLimits.DEFAULT).document();
        TextDocument read = read(file);
        assertEquals(String.join("\n", told(expected)), String.join("\n", told(read)), name);
        boolean roomy = name.endsWith("2");
        if (name.startsWith("measures") && !roomy) {
            assertEquals(plan(expected), plan(read), name);
            assertFalse(plan(read).isEmpty(), name);
        }
    }

    private static TextDocument read(Path file) {
        try {
            return new PdfFile(Files.readAllBytes(file), ReadingLimits.DEFAULT, new FactCollector(new SourceFile("in", "0"), 40)).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> plan(TextDocument document) {
        return PlanFacts.of(new PlanReader().read(new SourceFile("x", "0"), document).orElseThrow());
    }

    /** Paragraphs and rows, without blanks and without blank cells at a row's end. */
    private static List<String> told(TextDocument document) {
        List<String> told = new ArrayList<>();
        for (TextDocument.Part part : document.parts()) {
            if (part instanceof Paragraph paragraph) {
                told.add(paragraph.text());
            } else if (part instanceof Table table) {
                table.rows().forEach(row -> told.add(row(row)));
            }
        }
        return told.stream().map(line -> line.replaceAll("[\\s\u3000\u00a0]+", "")).filter(line -> !line.isEmpty()).toList();
    }

    private static String row(Row row) {
        return row.cells().stream().map(cell -> String.join("", cell.paragraphs())).collect(Collectors.joining("|")).replaceAll("\\|+$", "");
    }
}
