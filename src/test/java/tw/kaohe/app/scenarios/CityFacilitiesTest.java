package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.kaohe.app.scenarios.CityAgency.verdict;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facilities of the 104 edition where scenarios S20–S24 end: other reasons, other states, several sites, the nursing room's floor area. */
class CityFacilitiesTest {
    static final String SCOPE = "104-A1-1.2.1.1.*,104-A1-1.3.1.2.*,GEN-*";
    private static final String CORE = "104-A1-1.2.1.1.1";
    private static final String GENERAL = "104-A1-1.2.1.1.2";
    @TempDir
    private Path root;

    private CityAgency agency() {
        return new CityAgency(root, "東區區公所");
    }

    private List<String> lines(String... rows) {
        return agency().facilities(rows).audit(SCOPE).lines();
    }

    private CityAgency area(String squareMetres) {
        return agency().write("場所.csv", "場所,總樓地板面積,停車場\n辦公廳舍," + squareMetres + ",有\n").facilities("哺乳室,無,,,");
    }

    @Test
    void completeListGivesNothing() {
        var found = agency().audit(SCOPE);
        assertEquals(List.of(), found.lines());
        assertEquals("SATISFIED", verdict(found, CORE + "a"));
        assertEquals("SATISFIED", verdict(found, "104-A1-1.3.1.2.2e"));
    }

    @Test
    void nursingRoomIsStatutoryFrom500SquareMetres() {
        assertEquals(List.of(CORE + "d|DEFICIENT|MAJOR|哺乳室"), area("500").audit(SCOPE).lines());
        assertEquals(List.of(CORE + "d|DEFICIENT|DEFICIENCY|哺乳室"), area("499.9").audit(SCOPE).lines());
    }

    @Test
    void unknownFloorAreaIsAskedForAndNeverMajor() {
        assertEquals(List.of(CORE + "d|DEFICIENT|DEFICIENCY|哺乳室", "GEN-09|NO_EVIDENCE|-|哺乳室"), area("").audit(SCOPE).lines());
    }

    @Test
    void nursingRoomIsNotStatutoryBeforeTheLaw() {
        assertEquals(List.of(CORE + "d|DEFICIENT|DEFICIENCY|哺乳室"),
            area("800").audit(CORE + "d", "--period", "99-01-01..99-10-31", "--as-of", "99-11-23").lines());
    }

    @Test
    void brokenIsGoneUnlessSomethingStandsInForIt() {
        assertEquals(List.of(CORE + "f|DEFICIENT|MAJOR|電梯"), lines("電梯,故障,,,"));
        assertEquals(List.of(CORE + "f|NEEDS_HUMAN|-|電梯"), lines("電梯,故障,一樓臨時櫃檯,,"));
        assertEquals(List.of(GENERAL + "f|ADVICE|ADVICE|影印機"), lines("影印機,故障,,,"));
    }

    @Test
    void unknownAndUnlistedAreNeitherDeficientNorSatisfied() {
        var found = agency().facilities("座椅,未知,,,").audit(SCOPE);
        assertEquals(List.of(), found.lines());
        assertEquals("NO_EVIDENCE", verdict(found, CORE + "b"));
        found = agency().facilityRows("辦公廳舍,座椅,有,,,").audit(SCOPE);
        assertEquals(List.of(), found.lines());
        assertEquals("SATISFIED", verdict(found, CORE + "b"));
        assertEquals("NO_EVIDENCE", verdict(found, CORE + "i"));
    }

    @Test
    void reasonsMakeItNotApplicableExceptWhereTheLawAsks() {
        var found = agency().facilities("諮商室,無,,無諮商業務,", "電梯,無,,僅一樓提供服務,").audit(SCOPE);
        assertEquals(List.of(), found.lines());
        assertEquals("NOT_APPLICABLE", verdict(found, GENERAL + "h"));
        assertEquals("NOT_APPLICABLE", verdict(found, CORE + "f"));
        assertEquals(List.of(CORE + "e|NEEDS_HUMAN|-|斜坡道"), lines("斜坡道,無,,地勢平坦,"));
    }

    @Test
    void siteWithoutParkingNeedsNoReservedSpace() {
        var found = agency().write("場所.csv", "場所,總樓地板面積,停車場\n辦公廳舍,800,無\n").facilities("專用停車位,無,,,").audit(SCOPE);
        assertEquals(List.of(), found.lines());
        assertEquals("NOT_APPLICABLE", verdict(found, CORE + "g"));
    }

    @Test
    void sitesAreJudgedOneByOne() {
        var found = agency().facilityRows("東站,座椅,無,,,", "西站,座椅,有,,,", "南站,座椅,無,,,").audit(CORE + "b");
        assertEquals(2, found.list().size());
        assertEquals(List.of("南站", "東站"), found.list().stream().map(f -> f.get("site").asText()).sorted().toList());
    }

    @Test
    void drinkingWaterIsOneFindingForBothClauses() {
        var found = agency().facilities("飲水機,無,,,").audit(SCOPE);
        assertEquals(List.of(GENERAL + "d|ADVICE|ADVICE|飲水機"), found.lines());
        assertEquals("[\"104-A1-1.3.1.2.1f\"]", found.finding(GENERAL + "d").get("alsoCites").toString());
        assertEquals("ADVICE", verdict(found, "104-A1-1.3.1.2.1f"));
    }

    @Test
    void spectaclesAndWheelchairAreDeficientButNeverMajor() {
        assertEquals(List.of("104-A1-1.3.1.2.1a|DEFICIENT|DEFICIENCY|老花眼鏡", "104-A1-1.3.1.2.1d|DEFICIENT|DEFICIENCY|輪椅借用"),
            lines("老花眼鏡,無,,,", "輪椅借用,無,,,"));
    }

    @Test
    void rowsThatContradictEachOtherAreForPeople() {
        assertEquals(List.of(CORE + "i|NEEDS_HUMAN|-|身障專用盥洗室"), lines("身障專用盥洗室,有,,,\n辦公廳舍,無障礙廁所,無,,,"));
    }

    @Test
    void planningAgenciesAreNotAskedForThem() {
        var found = agency().category("服務規劃").facilities("座椅,無,,,").audit("104-A1-1.2.1.1.*");
        assertEquals(List.of(), found.lines());
        assertEquals("NOT_APPLICABLE", verdict(found, CORE + "b"));
    }

    @Test
    void englishSentences() {
        var found = agency().facilities("電梯,無,,,").audit(SCOPE, "--lang", "en");
        assertTrue(found.message(CORE + "f").contains("not there"), found.message(CORE + "f"));
    }
}
