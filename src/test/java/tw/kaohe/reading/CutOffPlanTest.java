package tw.kaohe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.plan.PlanReader;

/** A plan of which only a part arrived is PARTLY_READ, so that nothing is held against what may have been cut; a whole one is READ. */
class CutOffPlanTest {
    private static final SubmissionReader READER = new SubmissionReader(SampleForm.FORM, ReadingLimits.DEFAULT, new PlanReader()::read);
    private static final String PLAN = "示範市安和區公所109年度提升服務品質執行計畫\n壹、計畫依據\n示範市政府109年1月2日示府研字第1090000002號函。\n"
        + "貳、計畫目標\n便民。\n參、推動作法\n";
    private static final String TABLE = "評核項目\t推動作法\t完成期限\t承辦單位\n一、甲\t(一)設置服務台。\t109年3月\t民政課\n"
        + "二、乙\t(一)更新網站。\t109年4月\t秘書室\n";

    @ParameterizedTest
    @ValueSource(strings = {"一、設置服務台，並於", "一、設置服務台。\n二、辦理訓練，預定於109年", "一、設置服務台（含", "一、設置老花眼鏡、", "一、每月召開會議，以及"})
    void aSentenceThatBreaksOffIsDamage(String end) {
        assertCut("plan.cut-off.sentence", PLAN + end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、設置服務台", "一、設置服務台。\n（承辦人：員工A01）", "一、本計畫自109年起實施", "一、設置服務台：", "一、設置服務台\n附件：自評表"})
    void aPlanWithoutAFullStopIsWhole(String end) {
        assertEquals(InputStatus.READ, Reading.read(READER, (PLAN + end + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)).status());
    }

    @Test
    void aTableWhoseLastRowLacksCellsIsDamage() {
        assertCut("plan.cut-off.table", PLAN + TABLE + "三、丙\t(一)舉辦座談。\t109");
    }

    @Test
    void aRowOfATableWithAnotherBehindItIsWhole() {
        ReadFile file = Reading.read(READER, (PLAN + TABLE + "三、丙\t(一)舉辦座談。\t109年5月\n四、丁\t(一)宣導。\t109年6月\t民政課\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(InputStatus.READ, file.status());
    }

    @Test
    void chaptersOfTheTableOfContentsThatAreNotThereAreDamage() {
        String contents = "目錄\n壹、計畫依據…1\n貳、計畫目標…1\n參、推動作法…2\n肆、管制考核…3\n";
        assertCut("plan.cut-off.contents", PLAN.replaceFirst("\n", "\n" + contents) + "一、設置服務台。\n");
    }

    private static void assertCut(String key, String text) {
        ReadFile file = Reading.read(READER, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertTrue(file.notes().stream().anyMatch(n -> n.key().equals(key) && !Phrases.in("zh-TW").get(n).isEmpty()
            && !Phrases.in("en").get(n).isEmpty()), () -> file.notes().toString());
    }
}
