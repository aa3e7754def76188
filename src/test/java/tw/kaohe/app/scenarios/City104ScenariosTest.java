package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.kaohe.app.scenarios.CityAgency.verdict;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios of the 104 edition: what is found, and that nothing else is, among the facts that each speaks of. */
class City104ScenariosTest {
    private static final String FACILITIES = CityFacilitiesTest.SCOPE;
    @TempDir
    private Path root;

    private CityAgency agency(String name) {
        return new CityAgency(root, name);
    }

    @Test
    void s20GeneralFacilityWithAlternative() {
        var found = agency("東區區公所").facilities("飲水機,無,茶水服務,,照片").audit(FACILITIES);
        assertEquals(List.of(), found.lines());
        assertEquals("SATISFIED_BY_ALTERNATIVE", verdict(found, "104-A1-1.2.1.1.2d"));
        assertEquals("SATISFIED_BY_ALTERNATIVE", verdict(found, "104-A1-1.3.1.2.1f"));
    }

    @Test
    void s21CoreFacilityMissing() {
        var found = agency("東區區公所").facilities("座椅,無,,,").audit(FACILITIES);
        assertEquals(List.of("104-A1-1.2.1.1.1b|DEFICIENT|DEFICIENCY|座椅"), found.lines());
        assertTrue(found.message("104-A1-1.2.1.1.1b").contains("座椅未設"));
    }

    @Test
    void s22CoreFacilityWithAlternative() {
        var found = agency("北區戶政事務所").facilities("服務櫃台,無,走動服務站+線上取號,,照片").audit(FACILITIES);
        assertEquals(List.of("104-A1-1.2.1.1.1a|NEEDS_HUMAN|-|服務櫃台"), found.lines());
        assertTrue(found.message("104-A1-1.2.1.1.1a").contains("替代設備是否足以滿足需求"));
    }

    @Test
    void s23StatutoryFacilityIsNotReplaced() {
        var found = agency("香山衛生所").facilities("身障專用盥洗室,無,借用隔壁里辦公處廁所,,").audit(FACILITIES);
        assertEquals(List.of("104-A1-1.2.1.1.1i|DEFICIENT|MAJOR|身障專用盥洗室"), found.lines());
        assertEquals("[\"104-A1-1.3.1.2.2e\"]", found.finding("104-A1-1.2.1.1.1i").get("alsoCites").toString());
        assertTrue(found.message("104-A1-1.2.1.1.1i").contains("借用隔壁里辦公處廁所"));
        assertEquals("DEFICIENT", verdict(found, "104-A1-1.3.1.2.2e"));
    }

    @Test
    void s24NoFacilityList() {
        var found = agency("北區區公所").without("facilities.csv").audit(FACILITIES);
        assertEquals(List.of("GEN-09|NO_EVIDENCE|-|設施清冊"), found.lines());
        assertEquals(33, found.finding("GEN-09").get("alsoCites").size());
    }
}
