package tw.kaohe.reading.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tw.kaohe.model.Approval;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.Closure;
import tw.kaohe.model.CounterState;
import tw.kaohe.model.Diversion;
import tw.kaohe.model.Fact;
import tw.kaohe.model.FacilityState;
import tw.kaohe.model.FacilityState.Status;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.RegisterEntry;
import tw.kaohe.model.SiteProfile;
import tw.kaohe.reading.log.SlotText;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/** Rows of the kinds that the model has a record of its own for; a row without its key cell gives no fact and is noted. */
final class TypedRows implements RowFacts {
    private final Function<SheetRow, Fact> reader;

    private TypedRows(Function<SheetRow, Fact> reader) {
        this.reader = reader;
    }

    /** The reader for a table of that kind and header. */
    static RowFacts of(TableKind kind, Header header, LogForm form) {
        return switch (kind.kind()) {
            case REGISTER -> new TypedRows(TypedRows::register);
            case CALENDAR -> new TypedRows(TypedRows::calendarDay);
            case CLOSURES -> new TypedRows(TypedRows::closure);
            case WAITS -> new WaitRows();
            case DIVERSIONS -> new TypedRows(TypedRows::diversion);
            case FACILITIES -> new TypedRows(TypedRows::facility);
            case SITES -> new TypedRows(TypedRows::site);
            case APPROVALS -> new TypedRows(TypedRows::approval);
            case COUNTERS -> new TypedRows(row -> counter(row, form));
            case PATROL_LOG -> new TidyLogRows(form);
            case LOG_NOTES -> new LogNoteRows(form);
            default -> new PlainRows();
        };
    }

    @Override
    public void row(SheetRow row) {
        Fact fact = reader.apply(row);
        if (fact != null) {
            row.out().fact(fact);
        }
    }

    /** The text of a cell that the row cannot do without; noted where it is blank. */
    static String key(SheetRow row, String column) {
        String text = row.get(column);
        if (text == null) {
            row.bad(column, "read.cell.blank");
        }
        return text;
    }

    /** The day of a row that means nothing without it; noted where it is blank or impossible. */
    static LocalDate day(SheetRow row, String column) {
        return key(row, column) == null ? null : CellValues.date(row, column);
    }

    private static Fact register(SheetRow row) {
        String id = key(row, "機關代碼");
        String name = key(row, "機關名稱");
        if (id == null || name == null) {
            return null;
        }
        String aliases = row.get("別名");
        List<String> names = aliases == null ? List.of()
            : Arrays.stream(aliases.split("[;；]")).map(CellText::clean).filter(java.util.Objects::nonNull).toList();
        return new RegisterEntry(id, name, names, row.get("城市"), row.get("類別"), row.get("組別"), row.get("適用版本"),
            CellValues.date(row, "提送期限"), row.at());
    }

    private static Fact calendarDay(SheetRow row) {
        LocalDate date = day(row, "西元日期");
        String off = row.get("是否放假");
        if (date == null) {
            return null;
        }
        if (!"0".equals(off) && !"2".equals(off)) {
            row.bad("是否放假", "read.cell.day-off");
            return null;
        }
        return new CalendarDay(date, off.equals("2"), row.get("備註"), row.at());
    }

    private static Fact closure(SheetRow row) {
        LocalDate date = day(row, "日期");
        LocalTime from = CellValues.time(row, "起");
        LocalTime to = CellValues.time(row, "迄");
        boolean damaged = from == null && row.get("起") != null || to == null && row.get("迄") != null;
        return date == null || damaged ? null : new Closure(date, from, to, row.get("範圍"), row.get("事由"), row.at());
    }

    private static Fact diversion(SheetRow row) {
        LocalDate date = day(row, "日期");
        LocalTime start = key(row, "開始時間") == null ? null : CellValues.time(row, "開始時間");
        LocalTime end = CellValues.time(row, "結束時間");
        if (date == null || start == null || end == null && row.get("結束時間") != null) {
            return null;
        }
        if (end != null && end.isBefore(start)) {
            row.bad("結束時間", "read.cell.end-before-start");
            return null;
        }
        return new Diversion(date, row.get("場所"), start, end, row.get("措施"), row.at());
    }

    private static Fact facility(SheetRow row) {
        if (key(row, "設施") == null) {
            return null;
        }
        BigDecimal quantity = CellValues.number(row, "數量");
        java.time.LocalDate updated = CellValues.date(row, "更新日期");
        return new FacilityState(row.get("場所"), row.get("設施"), status(row), row.get("替代設備"), row.get("不適用理由"), row.get("佐證"),
            quantity == null ? null : quantity.intValue(), updated, row.at("現況"));
    }

    private static Status status(SheetRow row) {
        return switch (CellText.key(row.get("現況"))) {
            case "有", "是", "設有" -> Status.PRESENT;
            case "無", "否", "未設" -> Status.ABSENT;
            case "故障", "損壞" -> Status.BROKEN;
            case "", "未知" -> Status.UNKNOWN;
            default -> {
                row.bad("現況", "read.cell.facility-status");
                yield Status.UNKNOWN;
            }
        };
    }

    private static Fact site(SheetRow row) {
        String site = key(row, "場所");
        return site == null ? null : new SiteProfile(site, CellValues.number(row, "總樓地板面積"), CellValues.presence(row, "停車場"),
            CellValues.presence(row, "植栽"), CellValues.presence(row, "電梯"), row.get("開放時間"), row.at());
    }

    /** A blank date is a signature without a date; one that cannot be read is no signature that could be relied on. */
    private static Fact approval(SheetRow row) {
        String document = key(row, "文件");
        String role = key(row, "角色");
        DateText.Moment at = CellValues.moment(row, "日期");
        if (document == null || role == null || at == null && row.get("日期") != null) {
            return null;
        }
        String acting = row.get("代理");
        boolean isActing = acting != null && CellValues.yesNo(acting).orElse(true);
        return new Approval(document, role, at == null ? null : at.at(), at != null && at.timed(), isActing,
            CellValues.date(row, "代理起"), CellValues.date(row, "代理迄"), row.at());
    }

    private static Fact counter(SheetRow row, LogForm form) {
        LocalDate date = day(row, "日期");
        String counter = key(row, "櫃檯");
        if (date == null || counter == null) {
            return null;
        }
        Integer slot = row.get("時段") == null ? null : SlotText.number(row.get("時段"), form);
        if (slot == null && row.get("時段") != null) {
            row.bad("時段", "read.cell.slot");
        }
        return new CounterState(date, row.get("場所"), slot, counter, CellValues.yesNo(row, "在位"), CellValues.yesNo(row, "代理標示"), row.at());
    }
}
