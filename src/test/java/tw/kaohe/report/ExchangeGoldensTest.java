package tw.kaohe.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.model.Phrases;

/** What the files for other programs say of a made-up agency, to the letter. */
class ExchangeGoldensTest {
    private static final HtmlOptions MASKED = new HtmlOptions(false, Set.of("王小明"));

    private static AgencyWriter writer(String format, String name, String language) {
        return AgencyReporters.files(format, Sample.report(), Phrases.in(language), MASKED).get(name);
    }

    @ParameterizedTest
    @CsvSource({"csv, findings.csv", "oscal, oscal-ar.json", "oscal, oscal-poam.json", "junit, junit.xml"})
    void filesForOtherPrograms(String format, String name) throws IOException {
        Golden.check(name, out -> writer(format, name, "zh-TW").write(Sample.report(), out));
    }

    @Test
    void improvementFormAsXlsx() throws IOException {
        byte[] book = OfficeFilesTest.written("improvements.xlsx", Sample.report(), Phrases.in("zh-TW"), MASKED);
        String outline = XlsxOutline.of(book);
        Golden.check("improvements.xlsx.txt", out -> out.write(outline.getBytes(StandardCharsets.UTF_8)));
    }
}
