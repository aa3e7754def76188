package tw.kaohe.reading.table;

import java.time.LocalDate;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.LogNote;
import tw.kaohe.model.LogNote.Field;
import tw.kaohe.reading.log.ItemText;
import tw.kaohe.reading.log.SlotText;
import tw.kaohe.reading.text.CellText;

/** Rows of 日誌附記. */
final class LogNoteRows implements RowFacts {
    private final LogForm form;

    LogNoteRows(LogForm form) {
        this.form = form;
    }

    @Override
    public void row(SheetRow row) {
        LocalDate date = TypedRows.day(row, "日期");
        Field field = field(row);
        if (date != null && field != null) {
            row.out().fact(new LogNote(date, row.get("場所"), field, slot(row), item(row), CellValues.time(row, "時間"), row.get("內容"),
                CellValues.time(row, "處理完成時間"), row.at()));
        }
    }

    private static Field field(SheetRow row) {
        return switch (CellText.key(row.get("欄位"))) {
            case "值星人員" -> Field.INSPECTOR;
            case "優良服務人員" -> Field.RECOMMENDED;
            case "志工" -> Field.VOLUNTEER;
            case "突發狀況" -> Field.INCIDENT;
            default -> {
                row.bad("欄位", "read.cell.note-field");
                yield null;
            }
        };
    }

    private Integer slot(SheetRow row) {
        String text = row.get("時段");
        Integer slot = text == null ? null : SlotText.number(text, form);
        if (text != null && slot == null) {
            row.bad("時段", "read.cell.slot");
        }
        return slot;
    }

    private String item(SheetRow row) {
        String text = row.get("項目");
        if (text == null) {
            return null;
        }
        ItemText item = ItemText.of(text, form);
        if (item.index() < 0) {
            row.bad("項目", "read.cell.item");
            return null;
        }
        if (item.fromDate()) {
            row.out().remark("read.log.item-was-date", row.at("項目").place(), text, form.items().get(item.index()).id());
        }
        return form.items().get(item.index()).id();
    }
}
