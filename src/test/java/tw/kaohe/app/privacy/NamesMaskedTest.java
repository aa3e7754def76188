package tw.kaohe.app.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/** A different name stands in every place where a submission can carry one; none may leave the team legibly. */
class NamesMaskedTest {
    private static final String AGENCY = "示範市安和區公所";
    private static final List<String> NAMES = List.of("萬俟春", "司空夏", "公羊秋", "澹臺冬", "皇甫梅", "尉遲蘭", "鍾離竹", "宇文菊", "慕容松", "歐陽柏",
        "端木楓", "令狐桐", "諸葛杏", "東方楠");
    @TempDir
    private Path root;

    private void write(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve(AGENCY)).resolve(name), content);
    }

    private void submission() throws IOException {
        write("計畫.txt", """
            示範市安和區公所109年度提升服務品質執行計畫
            壹、依據
            示範市政府服務躍升實施計畫。
            貳、實施要領
            一、每月辦理電話禮貌測試1次,承辦人:慕容松,不定期檢討。慕容松視需要辦理。
            """);
        write("名冊.csv", "組別,職稱,姓名,課室,工作內容\n推動小組,課長,萬俟春,秘書室,綜理\n推動小組,課長,萬俟春,民政課,綜理\n");
        write("日誌.json", """
            {"kind":"patrol-log","agency":"%s","site":"行政中心","date":"109-05-12","items":{"1-1":[true,true,null,true,true]},
             "incidents":[{"time":"10:40","slot":2,"items":["1-7"],"text":"燈管損壞,承辦人:宇文菊 已知,司空夏通報"}],
             "inspectors":["司空夏","司空夏"],"signoffs":[{"role":"秘書室研考","at":"109-05-25T17:40","by":"公羊秋"}],
             "recommended":["皇甫梅"],"volunteers":[{"name":"澹臺冬","vest":false,"morning":"異常","afternoon":"異常","tea":false}]}
            """.formatted(AGENCY));
        write("勾選.csv", "日期,場所,時段,項目,勾選\n109-05-13,行政中心,08:30-10:30,1-1,是\n");
        write("附記.csv", "日期,場所,欄位,時段,項目,時間,內容,處理完成時間\n109-05-13,行政中心,值星人員,,,,歐陽柏,\n"
            + "109-05-13,行政中心,突發狀況,08:30-10:30,1-7,09:00,歐陽柏發現燈管損壞,\n");
        write("評定.csv", "機關,準則,標的,結果,意見,評定人,日期\n" + AGENCY + ",109-B-3,,不符,尉遲蘭認應加強,尉遲蘭,109-06-01\n");
        write("改善.csv", "缺失編號,改善措施,承辦單位,預定完成日,實際完成日,佐證編號\nF-1,由承辦人:鍾離竹 更換,秘書室,109-06-10,,\n");
        write("前次.csv", "缺失編號,準則,場所,標的,嚴重度,發現日期,缺失事實,改善期限,狀態\nF-1,109L-1-7,行政中心,,缺失,108-12-01,聯絡人:鍾離竹,109-01-10,改善中\n");
        write("網站.csv", "日期,網址,項目,結果,說明\n109-05-01,https://demo.example/,連結,失效,聯絡人:端木楓 未處理\n");
        write("人員.csv", "人員代碼,課室,職稱,到職日,離職日\n令狐桐,秘書室,課員,105-01-01,\n");
        write("諸葛杏.bin", "\u0000\u0001\u0002 負責人:諸葛杏");
        write("數據.csv", "指標,對象,本年度,上年度,申報值,分子,分母\n服務滿意度成長率,承辦人:東方楠 統計,88.5,86.2,東方楠,,\n");
        write("聯絡.csv", "課室,主管職稱,負責人\n秘書室,主任,諸葛杏\n");
    }

    private Cli.Run audit(String out, String... more) {
        return Cli.run(Stream.concat(Stream.of("audit", root.resolve(AGENCY).toString(), "--edition", "roc109", "--as-of", "109-12-31", "--out",
            root.resolve(out).toString(), "--reporter", "json,html,csv,oscal,junit"), Stream.of(more)).toArray(String[]::new));
    }

    private Map<String, TreeSet<String>> legible(Path out, Cli.Run run) throws IOException {
        Map<String, TreeSet<String>> legible = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                legible.put(file.getFileName().toString(), names(Files.readString(file)));
            }
        }
        legible.put("stdout", names(run.out()));
        legible.put("stderr", names(run.err()));
        return legible;
    }

    private static TreeSet<String> names(String text) {
        TreeSet<String> names = new TreeSet<>(NAMES);
        names.removeIf(name -> !text.contains(name));
        return names;
    }

    @Test
    void nothingMeantForOthersNamesAnybody() throws IOException {
        submission();
        Cli.Run run = audit("out");
        Map<String, TreeSet<String>> legible = legible(root.resolve("out"), run);
        assertEquals(new TreeSet<>(NAMES), legible.remove("report.json"), "report.json stays with the team and quotes verbatim");
        legible.remove("plan.json");
        legible.remove("summary.json");
        legible.forEach((file, names) -> assertEquals(new TreeSet<>(), names, file + " names people"));
        assertTrue(legible.keySet().containsAll(List.of("report.html", "index.html", "findings.csv", "oscal-ar.json", "junit.xml")), legible::toString);
        Cli.Run check = Cli.run("self-check", root.resolve(AGENCY).toString(), "--edition", "roc109", "--as-of", "109-12-31");
        assertEquals(new TreeSet<>(), names(check.out() + check.err()), "self-check");
        Path log = Path.of(System.getProperty("user.home"), ".local/state/kaohe/kaohe.log");
        assertEquals(new TreeSet<>(), Files.exists(log) ? names(Files.readString(log)) : new TreeSet<>(), "the log file");
    }

    @Test
    void withNamesShowsThem() throws IOException {
        submission();
        Map<String, TreeSet<String>> legible = legible(root.resolve("out"), audit("out", "--with-names"));
        assertTrue(legible.get("report.html").size() > 1, "names stand where they are quoted: " + legible);
        assertTrue(legible.get("report.html").contains("東方楠"), "in the ratios recomputed");
        assertTrue(legible.get("report.html").contains("司空夏") || legible.get("report.html").contains("澹臺冬"), legible::toString);
    }

    @Test
    void explanationsMaskThemToo() throws IOException {
        submission();
        audit("out");
        for (String code : List.of("109L-5-1", "109L-5-3", "109L-6-1", "109L-7-1", "109-B-3")) {
            Cli.Run run = Cli.run("explain", code, "--report", root.resolve("out").toString());
            assertEquals(new TreeSet<>(), names(run.out()), run.out());
        }
    }
}
