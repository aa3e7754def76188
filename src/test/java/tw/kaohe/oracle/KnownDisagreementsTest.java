package tw.kaohe.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/** What product and oracle once judged differently, in the smallest form, each with the sentence that decided it. */
class KnownDisagreementsTest {
    private static final LocalDate DAY = LocalDate.parse("2020-05-12");
    private static final String SITE = "行政中心";
    @TempDir
    private Path root;
    private Filed filed;
    private Filed.Log log;

    @BeforeEach
    void begin() {
        filed = new Filed("示範市安和區公所");
        filed.from = DAY;
        filed.to = DAY;
        filed.sites.add(new Filed.Site(SITE, true, 800.0, true, true));
        log = new Filed.Log(SITE, DAY);
        filed.logs.add(log);
    }

    private JsonNode findings() {
        List<String> arguments = new ArrayList<>(List.of("audit", FiledWriter.write(filed, root).toString(), "--criteria", "109L-*,GEN-07,GEN-10",
            "--edition", "roc109", "--as-of", "109-06-30", "--reporter", "json:-"));
        if (filed.from != null) {
            arguments.addAll(List.of("--period", Year109.roc(filed.from) + ".." + Year109.roc(filed.to)));
        }
        return Cli.run(arguments.toArray(String[]::new)).report().get("findings");
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        findings().forEach(f -> lines.add(String.join("|", f.get("criterion").asText(), f.get("verdict").asText(), f.get("slots").toString())));
        return lines.stream().sorted().toList();
    }

    /** 整時段空白→只109L-H-3. */
    @Test
    void anIncidentInABlankSlotGivesNoFindingOfItsItem() {
        log.blankSlot(5);
        log.incidents.add(new Filed.Incident(LocalTime.of(15, 40), 5, List.of("1-7"), "現場異常,通知總務", LocalTime.of(15, 50)));
        assertEquals(List.of("109L-H-3|DEFICIENT|[5]"), lines());
    }

    /** 同一人兼簽兩欄→列人工評核(GEN-10); 正常與異常同勾→GEN-10: two root causes, two findings. */
    @Test
    void oneSignerAndContradictoryAttendanceAreTwoContradictions() {
        log.signatures[1] = log.signatures[0];
        log.volunteers.add(new Filed.Volunteer("志工A", true, "正常、異常", "正常", true));
        assertEquals(List.of("GEN-10|DEFICIENT|[]", "GEN-10|NEEDS_HUMAN|[]"), lines());
    }

    /** Differing sign-offs make that 7-x NEEDS_HUMAN; the order of the files decides nothing. */
    @Test
    void whoSignedTwiceIsNotReadFromOneOfTwoCopies() {
        Filed.Log copy = log.copy();
        copy.signatures[1] = copy.signatures[0];
        filed.logs.add(0, copy);
        assertEquals(List.of("109L-7-2|NEEDS_HUMAN|[]", "109L-H-5|DEFICIENT|[]"), lines());
    }

    /** Without --period waits are judged from the first to the last dated log. */
    @Test
    void waitsOutsideTheDaysOfTheLogsAreNotJudgedWithoutAPeriod() {
        filed.from = null;
        filed.tickets.add(new Filed.Ticket(DAY.plusDays(1), SITE, LocalTime.of(9, 0), true, LocalTime.of(9, 14), true, null, false));
        assertEquals(List.of(), lines());
    }

    /** One finding per site and item for the period, no further finding of that item by day. */
    @Test
    void copiesThatDifferOnAListedItemGiveNoFindingOfIt() {
        filed.facilities.add(new Filed.Facility(SITE, "無障礙廁所", "無", ""));
        Filed.Log copy = log.copy();
        copy.blank(FormItem.index("2-18"), 5);
        filed.logs.add(copy);
        assertEquals(List.of("109L-2-18|DEFICIENT|[]", "109L-H-10|DEFICIENT|[]", "109L-H-5|DEFICIENT|[]"), lines());
    }

    /** A volunteer's absence has no slot to name. */
    @Test
    void theSentenceOfAnAbsenceEndsWithoutASlot() {
        log.volunteers.add(new Filed.Volunteer("志工A", true, "異常", "正常", true));
        JsonNode unexplained = null;
        for (JsonNode finding : findings()) {
            unexplained = finding.get("criterion").asText().equals("109L-H-4") ? finding : unexplained;
        }
        assertTrue(unexplained.get("message").asText().endsWith("志工出勤異常。"), unexplained.get("message").asText());
    }
}
