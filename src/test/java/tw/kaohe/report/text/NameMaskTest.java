package tw.kaohe.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMaskTest {
    @ParameterizedTest
    @CsvSource({"王小明,王○明", "王明,王○", "歐陽小明,歐○○明", "員工A01,員工A01", "王,王", "王○明,王○明", "𠮷田一郎,𠮷○○郎"})
    void masks(String name, String masked) {
        assertEquals(masked, NameMask.mask(name));
    }

    @Test
    void findsNamesInTextLongestFirst() {
        NameMask mask = new NameMask(Set.of("王小", "王小明", "李大同"));
        assertEquals("值星王○明、李○同及王○", mask.apply("值星王小明、李大同及王小"));
    }
}
