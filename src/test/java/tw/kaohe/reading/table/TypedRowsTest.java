package tw.kaohe.reading.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.Approval;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.Closure;
import tw.kaohe.model.CounterState;
import tw.kaohe.model.Diversion;
import tw.kaohe.model.FacilityState;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Presence;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RegisterEntry;
import tw.kaohe.model.SiteProfile;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.WaitDay;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.Reading;

class TypedRowsTest {
    private static <T extends tw.kaohe.model.Fact> T first(String csv, Class<T> type) {
        ReadFile file = Reading.read(csv);
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        return Reading.facts(file, type).get(0);
    }

    @Test
    void readsARegister() {
        RegisterEntry entry = first("機關代碼,機關名稱,別名,城市,類別,組別,適用版本,提送期限\nA01,示範市安和區公所,安和; 安和區,示範市,第一線,第1組,roc109,109-02-28\n", RegisterEntry.class);
        assertEquals(List.of("安和", "安和區"), entry.aliases());
        assertEquals(LocalDate.of(2020, 2, 28), entry.submitBy());
    }

    @Test
    void readsCalendarAndClosures() {
        CalendarDay day = first("西元日期,星期,是否放假,備註\n20200620,六,0,補行上班\n", CalendarDay.class);
        assertFalse(day.off());
        assertEquals("補行上班", day.note());
        Closure closure = first("日期,起,迄,範圍,事由\n109-05-12,13:30,,示範市,颱風\n", Closure.class);
        assertEquals(LocalTime.of(13, 30), closure.from());
        assertNull(closure.to());
    }

    @Test
    void readsFacilitiesAndKeepsTheUnknownUnknown() {
        ReadFile file = Reading.read("場所,設施,現況\n行政中心,輪椅,有\n行政中心,服務鈴,\n行政中心,飲水機,故障\n行政中心,座椅,壞了\n行政中心,電梯,無\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(List.of("read.cell.facility-status"), Reading.keys(file));
        assertEquals("line 5", file.notes().get(0).values().get(0));
        assertEquals(List.of(FacilityState.Status.PRESENT, FacilityState.Status.UNKNOWN, FacilityState.Status.BROKEN, FacilityState.Status.UNKNOWN,
            FacilityState.Status.ABSENT), Reading.facts(file, FacilityState.class).stream().map(FacilityState::status).toList());
    }

    @Test
    void readsASiteWithBlanks() {
        SiteProfile site = first("場所,總樓地板面積,停車場,植栽,電梯\n行政中心,\"1,200㎡\",有,無,\n", SiteProfile.class);
        assertEquals(new BigDecimal("1200"), site.floorArea());
        assertEquals(Presence.PRESENT, site.parking());
        assertEquals(Presence.ABSENT, site.plants());
        assertEquals(Presence.UNKNOWN, site.lift());
    }

    @Test
    void readsDiversionsApprovalsAndCounters() {
        assertNull(first("日期,場所,開始時間,結束時間,措施\n109-05-12,甲,09:10:30,,增開櫃檯\n", Diversion.class).end());
        Approval approval = first("文件,角色,日期,代理,代理起,代理迄\n巡檢日誌,秘書室主任,109-05-12,是,109-05-11,109-05-13\n", Approval.class);
        assertTrue(approval.acting());
        assertFalse(approval.timed());
        assertEquals(LocalDate.of(2020, 5, 13), approval.actingTo());
        CounterState counter = first("日期,場所,時段,櫃檯,在位,代理標示\n109-05-12,甲,10:30～12:30,3號,否,\n", CounterState.class);
        assertEquals(2, counter.slot());
        assertNull(counter.proxySign());
    }

    /** A sign-off whose date cannot be read must not count as signed. */
    @Test
    void dropsASignOffWithAnImpossibleDate() {
        ReadFile file = Reading.read("文件,角色,日期\n巡檢日誌,秘書室主任,109-02-30\n巡檢日誌,秘書室研考,109-05-12\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(1, Reading.facts(file, Approval.class).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"115/2/30", "109-13-01", "民國前3年1月1日", "昨天"})
    void reportsImpossibleDatesAndReadsTheOtherRows(String date) {
        ReadFile file = Reading.read("日期,類型,名稱\n" + date + ",教育訓練,甲\n109-05-12,教育訓練,乙\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(List.of("乙"), Reading.facts(file, TableRow.class).stream().map(row -> row.get("名稱")).toList());
        assertEquals("line 2", file.notes().get(0).values().get(0));
    }

    @Test
    void packsWaitsBySiteAndDay() {
        ReadFile file = Reading.read("日期,場所,號碼,取號時間,受理時間,離開時間\n109-05-12,甲,A1,09:00:00,09:10:01,\n109-05-12,甲,A2,09:00,,09:05\n"
            + "109-05-12,甲,A3,9:30,,\n109-05-12,乙,B1,09:00:00,09:01:00,09:20:00\n1090513,甲,A1,09:00:00,08:00:00,\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        List<WaitDay> days = Reading.facts(file, WaitDay.class);
        assertEquals(3, days.size());
        WaitDay day = days.get(0);
        assertEquals(3, day.size());
        assertEquals(601, day.waited(0, day.end(0)));
        assertFalse(day.wholeMinutes(0));
        assertEquals(9 * 3600 + 300, day.end(1));
        assertTrue(day.wholeMinutes(1));
        assertEquals(WaitDay.OPEN, day.end(2));
        assertEquals("A3", day.number(2));
        assertEquals("line 4", day.at(2).place());
        assertEquals(9 * 3600 + 60, days.get(1).end(0));
        assertEquals(WaitDay.OPEN, days.get(2).end(0));
        assertEquals(List.of("read.cell.end-before-start"), Reading.keys(file));
    }

    @Test
    void namesTheRowOfATicketInASpreadsheet() {
        ReadFile file = Reading.read(Carrier.XLSX.write(List.of(List.of("日期", "場所", "號碼", "取號時間", "受理時間"),
            List.of("109-05-12", "甲", "A1", "09:00:00", "09:10:01"))));
        assertEquals("sheet 1, A2", Reading.facts(file, WaitDay.class).get(0).at(0).place());
    }

    @Test
    void reportsARowThatACommaHasShifted() {
        ReadFile file = Reading.read("日期,場所,開始時間,結束時間,措施\n109-05-12,甲,09:10,09:30,引導,加派\n109-05-12,甲,10:10,10:30,引導\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(List.of("read.row.too-many-cells"), Reading.keys(file));
        assertEquals(1, file.facts().size());
    }

    @Test
    void listsTheHeadersOfAnUnknownTableAndTheNearestKind() {
        ReadFile file = Reading.read("日期,取號時間,窗口\n109-05-12,09:00,3\n109-05-13,09:00,3\n");
        assertEquals(InputStatus.IGNORED, file.status());
        assertEquals("read.table.nearest", file.notes().get(0).key());
        assertEquals(List.of("日期、取號時間、窗口", InputKind.WAITS.title(), "受理時間"), file.notes().get(0).values());
        assertEquals("read.table.unknown", Reading.keys(Reading.read("顏色,形狀,重量\n紅,圓,3\n藍,方,4\n")).get(0));
    }

    @Test
    void readsSeveralTablesBelowEachOtherAndRepeatedHeaders() {
        ReadFile file = Reading.read("示範市安和區公所,,\n課室,主管職稱,\n會計室,主任,\n課室,主管職稱,\n民政課,課長,\n\n標章,取得日,到期日\n無障礙,108-01-01,111-01-01\n");
        assertEquals(List.of(InputKind.UNITS, InputKind.BADGES), file.kinds());
        assertEquals(3, file.rows());
        assertEquals("line 5", Reading.facts(file, TableRow.class).get(1).at().place());
    }

    @Test
    void readsEverySheet() {
        ReadFile file = Reading.read(Carrier.workbook(List.of(List.of(List.of("課室", "主管職稱"), List.of("會計室", "主任")), List.of(List.of("說明")),
            List.of(List.of("標章", "取得日"), List.of("無障礙", "108-01-01")))));
        assertEquals(List.of(InputKind.UNITS, InputKind.BADGES), file.kinds());
        assertEquals("sheet 3, A2", Reading.facts(file, TableRow.class).get(1).at().place());
    }

    @Test
    void givesPlaceAndQuoteOfTheTellingCell() {
        ReadFile file = Reading.read(Carrier.ODS.write(List.of(List.of("場所", "設施", "現況"), List.of("甲", "輪椅", "無"))));
        FacilityState state = Reading.facts(file, FacilityState.class).get(0);
        assertEquals("sheet 1, C2", state.at().place());
        assertEquals("無", state.at().quote());
    }
}
