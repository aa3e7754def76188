package tw.kaohe.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook line by line: sheets, checks, and of each cell whether it is locked, its colour and its text. */
final class XlsxOutline {
    private XlsxOutline() {
    }

    static String of(byte[] bytes) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            book.getAllNames().forEach(name -> lines.append(name.getNameName()).append(": ").append(name.getRefersToFormula()).append('\n'));
            book.sheetIterator().forEachRemaining(sheet -> sheet((XSSFSheet) sheet, lines));
        }
        return lines.toString();
    }

    private static void sheet(XSSFSheet sheet, StringBuilder lines) {
        lines.append("\n[sheet ").append(sheet.getSheetName()).append(sheet.getProtect() ? " protected" : "").append("]\n");
        sheet.getMergedRegions().forEach(region -> lines.append("merged ").append(region.formatAsString()).append('\n'));
        for (XSSFDataValidation check : sheet.getDataValidations()) {
            lines.append("check ").append(check.getRegions().getCellRangeAddress(0).formatAsString()).append(": ")
                .append(check.getValidationConstraint().getFormula1()).append(check.getShowErrorBox() ? ", refused: " + check.getErrorBoxText() : "").append('\n');
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFColor colour = (XSSFColor) cell.getCellStyle().getFillForegroundColorColor();
                lines.append("| ").append(cell.getCellStyle().getLocked() ? "locked" : "open").append(colour == null ? "" : " " + colour.getARGBHex())
                    .append(' ').append(cell.getCellType()).append(": ").append(cell).append(' ');
            }
            lines.append("|\n");
        }
    }
}
