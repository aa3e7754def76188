package tw.kaohe.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years and closures are imported, listed, applied and removed. */
class CalendarCommandTest {
    private final String home = System.getProperty("user.home");
    @TempDir
    Path folder;

    @BeforeEach
    void ownHome() {
        System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void usualHome() {
        System.setProperty("user.home", home);
    }

    @Test
    void closuresHoldUntilTheyAreRemoved() throws IOException {
        Path closures = Files.writeString(folder.resolve("颱風.csv"), "日期,起,迄,範圍,事由\n109-05-13,,,示範市安和區公所,颱風停班\n109-05-14,12:00,,,\"颱風,午後\"\n");
        Path agency = Files.createDirectories(folder.resolve("in/示範市安和區公所"));
        for (String day : new String[] {"12", "15"}) {
            Files.writeString(agency.resolve(day + ".json"), "{\"kind\":\"patrol-log\",\"agency\":\"示範市安和區公所\",\"site\":\"行政中心\",\"date\":\"109-05-" + day
                + "\",\"items\":{\"1-1\":[true,true,true,true,true]},\"incidents\":[],\"inspectors\":[],\"signoffs\":[]}");
        }
        String before = audit("before");
        assertTrue(before.contains("109-05-13") && before.contains("109-05-14"), "two days have no log");
        Cli.Run imported = Cli.run("calendar", "import", closures.toString());
        assertEquals(0, imported.code(), imported.err());
        assertTrue(Cli.run("calendar", "list").out().contains("颱風 停班資料 2 筆"));

        String after = audit("after");
        assertFalse(after.contains("109-05-13"), "a closed day needs no log");
        assertTrue(after.contains("109-05-14"), "an afternoon off leaves the morning");
        assertTrue(Files.readString(folder.resolve("after/summary.json")).contains("calendar/closures/颱風.csv"), "never silent");

        assertEquals(0, Cli.run("calendar", "remove", "颱風").code());
        assertEquals(before, audit("again"));
        assertEquals(2, Cli.run("calendar", "remove", "颱風").code());
    }

    /** The findings of report.json. */
    private String audit(String out) throws IOException {
        Cli.run("audit", folder.resolve("in").toString(), "--as-of", "109-05-15", "--period", "109-05-11..109-05-15", "--criteria", "109L-H-*", "--reporter", "json",
            "--out", folder.resolve(out).toString(), "--quiet");
        String report = Files.readString(folder.resolve(out).resolve("示範市安和區公所/report.json"));
        return report.substring(report.indexOf("\"findings\""), report.indexOf("\"followUps\""));
    }

    @Test
    void aYearIsTakenWholeOrNotAtAll() throws IOException {
        StringBuilder csv = new StringBuilder("西元日期,星期,是否放假,備註\n");
        for (LocalDate day = LocalDate.of(2028, 1, 1); day.getYear() == 2028; day = day.plusDays(1)) {
            csv.append(day.format(DateTimeFormatter.BASIC_ISO_DATE)).append(",").append("一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1)).append(",0,\n");
        }
        Path whole = Files.writeString(folder.resolve("117.csv"), csv);
        Path part = Files.writeString(folder.resolve("part.csv"), csv.substring(0, csv.indexOf("20281231")));
        Path other = Files.writeString(folder.resolve("other.csv"), csv.toString().replace("是否放假", "假別"));
        assertEquals(2, Cli.run("calendar", "import", part.toString()).code());
        assertEquals(2, Cli.run("calendar", "import", other.toString()).code());
        assertTrue(Cli.run("calendar", "list").out().contains("內建"), "nothing of it was kept");
        assertEquals(0, Cli.run("calendar", "import", whole.toString()).code());
        assertTrue(Cli.run("calendar", "list").out().contains("民國117年"));
        assertEquals(0, Cli.run("calendar", "remove", "117").code());
    }
}
