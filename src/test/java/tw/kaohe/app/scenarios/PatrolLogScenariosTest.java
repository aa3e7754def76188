package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.RocDate;
import tw.kaohe.reading.SampleForm;

/** Scenarios S01–S19 of the patrol log: what is found, and that nothing else is. */
class PatrolLogScenariosTest {
    private static final String DAY = "109-05-12";
    @TempDir
    private Path root;
    private Submission submission;

    @BeforeEach
    void begin() {
        submission = new Submission(root);
    }

    private static String waited(String from, String to) {
        return DAY + ",行政中心,A001,戶籍," + from + "," + to + ",";
    }

    private static String diverted(String from, String to) {
        return DAY + ",行政中心," + from + "," + to + ",增開櫃檯";
    }

    @Test
    void s01CompleteLog() {
        assertEquals(List.of(), submission.log(DAY).audit(DAY).lines());
    }

    @Test
    void s02OneBlankCellWithoutIncident() {
        var found = submission.log(DAY, l -> l.blank("1-7", 2)).audit(DAY);
        assertEquals(List.of("109L-1-7|DEFICIENT|DEFICIENCY|109-05-12 10:30-12:30", "109L-H-4|DEFICIENT|DEFICIENCY|109-05-12 10:30-12:30"), found.lines());
        assertTrue(found.message("109L-1-7").contains("無法認定符合"));
        assertTrue(found.message("109L-H-4").contains("1格無異常紀錄:一(七)@10:30-12:30"));
        assertFalse(found.message("109L-1-7").contains("故障"));
        assertEquals("[2]", found.finding("109L-1-7").get("slots").toString());
    }

    @Test
    void s03SameCellWithAnIncidentThatWasSettled() {
        var found = submission.log(DAY, l -> l.blank("1-7", 2).incident("10:40", 2, "1-7", "二樓燈管閃爍,通知總務,11:20 更換完成", "11:20")).audit(DAY);
        assertEquals(List.of("109L-1-7|DEFICIENT|DEFICIENCY|109-05-12 10:30-12:30"), found.lines());
        assertTrue(found.message("109L-1-7").contains("異常已確認並於11:20處理完成"));
    }

    @Test
    void s04WholeNoonSlotBlank() {
        assertEquals(List.of("109L-H-3|DEFICIENT|DEFICIENCY|109-05-12 12:30-13:30"), submission.log(DAY, l -> l.blankSlot(3)).audit(DAY).lines());
    }

    @Test
    void s05OneWorkDayWithoutLog() {
        workDays("109-05-11", "109-05-29", Set.of("109-05-13"));
        var found = submission.audit("109-05-11..109-05-29");
        assertEquals(List.of("109L-H-2|DEFICIENT|DEFICIENCY|109-05-13"), found.lines());
        assertTrue(found.message("109L-H-2").contains("1/15=6.67%"));
        assertTrue(found.finding("109L-H-2").get("date").isNull());
    }

    @Test
    void s06Weekend() {
        submission.log("109-05-17", l -> l.blankFirst(80).unsigned(Submission.ROLES.get(0)).unsigned(Submission.ROLES.get(1)));
        assertEquals(List.of("109L-H-7|ADVICE|ADVICE|109-05-17"), submission.audit("109-05-16..109-05-17").lines());
    }

    @Test
    void s07MakeUpSaturdayIsAWorkDay() {
        workDays("109-06-15", "109-06-30", Set.of("109-06-25", "109-06-26"));
        var found = submission.audit("109-06-15..109-06-30");
        assertEquals(List.of("109L-H-2|DEFICIENT|DEFICIENCY|109-06-20"), found.lines());
        assertTrue(found.message("109L-H-2").contains("1/11=9.09%"));
    }

    @Test
    void s08DirectorDidNotSign() {
        var found = submission.log(DAY, l -> l.unsigned("秘書室主任")).audit(DAY);
        assertEquals(List.of("109L-7-2|DEFICIENT|DEFICIENCY|109-05-12"), found.lines());
        assertTrue(found.message("109L-7-2").contains("秘書室主任未核章"));
    }

    @Test
    void s09DelegateOutsideTheDelegation() {
        submission.log(DAY, l -> l.delegate("秘書室主任", "109-05-11", "109-05-13")).log("109-05-13")
            .log("109-05-14", l -> l.delegate("秘書室主任", "109-05-11", "109-05-13"));
        var found = submission.audit("109-05-12..109-05-14");
        assertEquals(List.of("109L-7-2|DEFICIENT|DEFICIENCY|109-05-14"), found.lines());
        assertTrue(found.message("109L-7-2").contains("代理期間外核章"));
    }

    @Test
    void s10WaitOfExactlyTenMinutes() {
        var found = submission.log(DAY, l -> l.blank("2-13", 1)).waits(waited("09:00:00", "09:10:00")).audit(DAY);
        assertEquals(List.of(), found.lines());
    }

    @Test
    void s11OneSecondOverAndBlank() {
        var found = submission.log(DAY, l -> l.blank("2-13", 1)).waits(waited("09:00:00", "09:10:01")).audit(DAY);
        assertEquals(List.of("109L-2-13|DEFICIENT|DEFICIENCY|109-05-12 08:30-10:30"), found.lines());
        assertTrue(found.message("109L-2-13").contains("等候10:01無疏導"));
    }

    @Test
    void s12OneSecondOverAndTicked() {
        var found = submission.log(DAY).waits(waited("09:00:00", "09:10:01")).audit(DAY);
        assertEquals(List.of("109L-2-13|DEFICIENT|DEFICIENCY|109-05-12 08:30-10:30", "109L-H-10|DEFICIENT|DEFICIENCY|109-05-12 08:30-10:30"), found.lines());
        assertTrue(found.message("109L-H-10").contains("與等候紀錄不一致,請查明"));
        assertFalse(found.message("109L-H-10").contains("不實"));
    }

    @Test
    void s13DivertedInTime() {
        var found = submission.log(DAY).waits(waited("09:00:00", "09:14:00")).diversions(diverted("09:10:30", "")).audit(DAY);
        assertEquals(List.of(), found.lines());
    }

    @Test
    void s14DivertedTooLate() {
        var found = submission.log(DAY, l -> l.blank("2-13", 1)).waits(waited("09:00:00", "09:14:00"))
            .diversions(diverted("09:14:00", "09:30:00")).audit(DAY);
        assertEquals(List.of("109L-2-13|DEFICIENT|DEFICIENCY|109-05-12 08:30-10:30"), found.lines());
        assertTrue(found.message("109L-2-13").contains("等候14:00"));
        assertTrue(found.message("109L-2-13").contains("疏導09:14:00過遲"));
    }

    @Test
    void s15OneDiversionForOverlappingWaits() {
        submission.log(DAY, l -> l.blank("2-13", 2)).waits(waited("10:20:00", "10:33:00"), waited("10:22:00", "10:35:00"))
            .diversions(diverted("10:31:00", "10:50:00"));
        assertEquals(List.of(), submission.audit(DAY).lines());
        submission.diversions(diverted("10:33:30", "10:50:00"));
        var found = submission.audit(DAY);
        assertEquals(List.of("109L-2-13|DEFICIENT|DEFICIENCY|109-05-12 10:30-12:30"), found.lines());
        assertTrue(found.message("109L-2-13").contains("10:20:00起等候13:00"));
        assertFalse(found.message("109L-2-13").contains("10:22:00"));
    }

    @Test
    void s16MandatoryThingMissingAllDay() {
        submission.log(DAY, l -> l.blank("2-24", 1, 2, 3, 4, 5)).facilities("行政中心,老花眼鏡,有,,,", "行政中心,影印服務,有,,,", "行政中心,輪椅,無,,,");
        var found = submission.audit(DAY);
        assertEquals(List.of("109L-2-24|DEFICIENT|MAJOR|輪椅",
            "109L-H-4|DEFICIENT|DEFICIENCY|109-05-12 08:30-10:30、10:30-12:30、12:30-13:30、13:30-15:30、15:30-17:30"), found.lines());
        assertTrue(found.message("109L-2-24").contains("必備項目缺:輪椅"));
        assertTrue(found.message("109L-H-4").contains("5格無異常紀錄:二(二十四)@全時段"));
    }

    @Test
    void s17TickedAlthoughTheListSaysNo() {
        submission.log(DAY).facilities("行政中心,老花眼鏡,有,,,", "行政中心,影印服務,有,,,", "行政中心,輪椅,無,,,");
        var found = submission.audit(DAY);
        assertEquals(List.of("109L-2-24|DEFICIENT|MAJOR|輪椅", "109L-H-10|DEFICIENT|DEFICIENCY|二(二十四) 1日"), found.lines());
        assertTrue(found.message("109L-H-10").contains("與設施清冊不一致,請查明"));
    }

    @Test
    void s18MandatoryItemUntickedOnceWhileTheListHasAll() {
        submission.log(DAY, l -> l.blank("2-24", 5)).facilities("行政中心,老花眼鏡,有,,,", "行政中心,影印服務,有,,,", "行政中心,輪椅,有,,,");
        assertEquals(List.of("109L-2-24|DEFICIENT|DEFICIENCY|109-05-12 15:30-17:30", "109L-H-4|DEFICIENT|DEFICIENCY|109-05-12 15:30-17:30"),
            submission.audit(DAY).lines());
    }

    @Test
    void s19MandatoryThingMissingByAnIncident() {
        submission.log(DAY, l -> l.blank("2-27", 4).incident("13:50", 4, "2-27", "社會課填寫範例用罄,通知承辦,14:20 補齊", "14:20"));
        var found = submission.audit(DAY);
        assertEquals(List.of("109L-2-27|DEFICIENT|MAJOR|109-05-12 13:30-15:30"), found.lines());
        assertTrue(found.message("109L-2-27").contains("必備項目缺:填寫範例(14:20補齊)"));
    }

    /** It covers no slot, and so explains nothing; but it speaks of the item, and whoever reads the finding has to see it. */
    @Test
    void anIncidentAfterTheLastSlotIsEvidenceOfABlankItemAllTheSame() {
        var found = submission.log(DAY, l -> l.blank("1-7", 2).incident("18:00", null, "1-7", "燈管閃爍,已通知總務", "18:20")).audit(DAY);
        assertEquals(List.of("109L-1-7|DEFICIENT|DEFICIENCY|109-05-12 10:30-12:30", "109L-H-4|DEFICIENT|DEFICIENCY|109-05-12 10:30-12:30"), found.lines());
        assertEquals("燈管閃爍,已通知總務", found.finding("109L-1-7").get("evidence").get(1).get("quote").textValue());
        assertEquals(1, found.finding("109L-H-4").get("evidence").size());
    }

    /** Without approvals, the notes alone have to be joined to the log. */
    @Test
    void notesOfATidyLogBelongToItWithoutApprovals() {
        List<String> cells = new ArrayList<>();
        for (LogForm.Item item : SampleForm.FORM.items()) {
            for (int slot = 1; slot <= 5; slot++) {
                cells.add(DAY + ",行政中心," + slot + "," + item.id() + "," + (item.id().equals("1-7") && slot == 2 ? "" : "V"));
            }
        }
        var found = submission.write("日誌.csv", "日期,場所,時段,項目,勾選\n" + String.join("\n", cells) + "\n")
            .write("附記.csv", "日期,場所,欄位,內容,時段,項目,時間,處理完成時間\n" + DAY + ",行政中心,突發狀況,燈管閃爍已通知總務,2,1-7,10:40,11:20\n").audit(DAY);
        assertTrue(found.message("109L-1-7").contains("11:20"), found.lines()::toString);
        assertEquals("燈管閃爍已通知總務", found.finding("109L-1-7").get("evidence").get(1).get("quote").textValue());
        assertTrue(found.list().stream().noneMatch(f -> f.get("criterion").asText().startsWith("109L-H-4")), found.lines()::toString);
    }

    /** Logs for the weekdays of a period, but for some. */
    private void workDays(String from, String to, Set<String> without) {
        LocalDate last = tw.kaohe.reading.text.DateText.date(to).orElseThrow();
        for (LocalDate day = tw.kaohe.reading.text.DateText.date(from).orElseThrow(); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !without.contains(RocDate.format(day))) {
                submission.log(RocDate.format(day));
            }
        }
    }
}
