package tw.kaohe.app.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.kaohe.app.forms.FormTexts.Column;
import tw.kaohe.app.forms.FormTexts.Type;
import tw.kaohe.app.forms.PatrolRows.Page;

/** Which cells of a workbook offer which words (下拉選單): every cell that is to be filled in so, and no other. */
class FormChecksTest {
    private static final int ABOVE = 6;
    private static final int TABLE_ABOVE = 4;
    private static final int OPEN = 50;
    private static final int TICKS = 47 * 5;
    private static final String DAY = "day";

    private static byte[] bytes(BlankForm form, FormFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(format, out);
        return out.toByteArray();
    }

    /** Words offered by place; {@link #DAY} where a day is checked. */
    private static Map<CellAddress, String> xlsx(BlankForm form) throws IOException {
        Map<CellAddress, String> checks = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(form, FormFormat.XLSX)))) {
            Sheet sheet = book.getSheetAt(0);
            for (DataValidation check : sheet.getDataValidations()) {
                String[] words = check.getValidationConstraint().getExplicitListValues();
                for (CellRangeAddress range : check.getRegions().getCellRangeAddresses()) {
                    range.forEach(cell -> assertEquals(null, checks.put(cell, words == null ? DAY : String.join(",", words)), "two checks at " + cell));
                }
            }
            sheet.getMergedRegions().forEach(covered -> checks.keySet().removeIf(cell -> covered.isInRange(cell) && !isFirst(cell, covered)));
        }
        return checks;
    }

    /** A range may run over headings, whose cells are covered by the first. */
    private static boolean isFirst(CellAddress cell, CellRangeAddress covered) {
        return cell.getRow() == covered.getFirstRow() && cell.getColumn() == covered.getFirstColumn();
    }

    private static Document content(byte[] ods) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return Jsoup.parse(zip, "UTF-8", "", Parser.xmlParser());
                }
            }
        }
        throw new IOException("no content.xml");
    }

    private static Map<CellAddress, String> ods(BlankForm form) throws IOException {
        Document content = content(bytes(form, FormFormat.ODS));
        Map<String, String> words = new TreeMap<>();
        for (Element check : content.getElementsByTag("table:content-validation")) {
            String condition = check.attr("table:condition");
            boolean list = condition.contains("cell-content-is-in-list(");
            words.put(check.attr("table:name"), list ? condition.replaceAll("^.*list\\(|\\)$|\"", "").replace(';', ',') : DAY);
        }
        Map<CellAddress, String> checks = new TreeMap<>();
        List<Element> rows = content.getElementsByTag("table:table").get(0).getElementsByTag("table:table-row");
        for (int r = 0; r < rows.size(); r++) {
            int column = 0;
            for (Element cell : rows.get(r).children()) {
                String name = cell.attr("table:content-validation-name");
                if (!name.isEmpty()) {
                    checks.put(new CellAddress(r, column), words.get(name));
                }
                column += cell.hasAttr("table:number-columns-repeated") ? Integer.parseInt(cell.attr("table:number-columns-repeated")) : 1;
            }
        }
        return checks;
    }

    private static Map<CellAddress, String> expected(Page page) {
        Map<CellAddress, String> checks = new TreeMap<>();
        List<List<FormField>> rows = new ArrayList<>(page.head());
        rows.addAll(page.body());
        for (int i = 0; i < rows.size(); i++) {
            int row = i < page.head().size() ? 1 + i : ABOVE + i - page.head().size();
            int column = 0;
            for (FormField field : rows.get(i)) {
                if (field.entry() != null && (field.entry().day() || !field.entry().choices().isEmpty())) {
                    checks.put(new CellAddress(row, column), field.entry().day() ? DAY : String.join(",", field.entry().choices()));
                }
                column += field.span();
            }
        }
        return checks;
    }

    @Test
    void everyTickOfThePatrolLogIsOfferedAndNothingElseIs() throws IOException {
        PatrolForm form = (PatrolForm) Forms.CATALOGUE.patrolLog(null, "");
        Map<CellAddress, String> expected = expected(form.pages().get(0));
        assertEquals(TICKS, expected.values().stream().filter("是"::equals).count(), "47 items by 5 slots");
        assertEquals(1, expected.values().stream().filter(DAY::equals).count());
        assertEquals(expected, xlsx(form));
        assertEquals(expected, ods(form));
    }

    static List<TableForm> tables() {
        return Forms.CATALOGUE.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyOpenRowOfATableIsChecked(TableForm form) throws IOException {
        Map<CellAddress, String> expected = new TreeMap<>();
        List<Column> columns = form.table().columns();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            for (int row = TABLE_ABOVE; row < TABLE_ABOVE + OPEN; row++) {
                if (!column.choices().isEmpty() || column.type() == Type.DAY) {
                    expected.put(new CellAddress(row, c), column.choices().isEmpty() ? DAY : String.join(",", column.choices()));
                }
            }
        }
        assertEquals(expected, xlsx(form), form.id());
        assertEquals(expected, ods(form), form.id());
    }
}
