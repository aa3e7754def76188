package tw.kaohe.reading.log;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/**
 * What stands above a form's items: agency, date, site, version.
 *
 * @param dateText the raw date, or null where nothing is written
 * @param dateLine line that carries the date or, failing that, the title; null without either
 * @param dateCell column of that cell
 */
record FormHead(String agency, String site, LocalDate date, String dateText, int version, String remark, FormLine dateLine, int dateCell) {
    private static final String NEXT_FIELD = "(?=\\s*(?:服務場所|場所|巡檢時間|時間|日期|版次|機關名稱|機關)\\s*[:：]|\\t|$)";
    private static final Pattern DATE_FIELD = Pattern.compile("(?:時間|日期)\\s*[:：]\\s*(.*?)" + NEXT_FIELD);
    private static final Pattern SITE_FIELD = Pattern.compile("場所\\s*[:：]\\s*(.*?)" + NEXT_FIELD);
    private static final Pattern AGENCY_FIELD = Pattern.compile("機關(?:名稱)?\\s*[:：]\\s*(.*?)" + NEXT_FIELD);
    private static final Pattern VERSION = Pattern.compile("版次\\s*[:：]?\\s*第?\\s*(\\d{1,4})");
    private static final Pattern REMARK = Pattern.compile("更正版|修正版|補正版");
    private static final Pattern DATE = Pattern.compile("(?:民國\\s*)?\\d{1,4}\\s*[年/.-]\\s*\\d{1,2}\\s*[月/.-]\\s*\\d{1,2}\\s*日?|(?<!\\d)\\d{7,8}(?!\\d)");
    private static final Pattern NOTHING = Pattern.compile("[\\s_＿年月日民國()/.-]*");

    /** @param lines the rows above the first item */
    static FormHead of(List<FormLine> lines, LogForm form) {
        Builder head = new Builder();
        for (FormLine line : lines) {
            String text = CellText.clean(FormLine.plain(String.join("\t", texts(line))));
            if (text != null) {
                head.line(line, text, form);
            }
        }
        return new FormHead(head.agency, head.site, head.date, head.dateText, head.version, head.remark,
            head.dateLine != null ? head.dateLine : head.title, head.dateLine != null ? head.dateCell : 0);
    }

    private static List<String> texts(FormLine line) {
        return java.util.Arrays.stream(line.cells()).map(cell -> cell == null ? "" : cell.replace('\n', ' ').replace('\t', ' ')).toList();
    }

    private static final class Builder {
        private String agency;
        private String site;
        private LocalDate date;
        private String dateText;
        private int version = 1;
        private String remark;
        private FormLine dateLine;
        private int dateCell;
        private FormLine title;

        void line(FormLine line, String text, LogForm form) {
            if (line.kind() == FormLine.Kind.TITLE) {
                title = title == null ? line : title;
                agency = agency == null ? titleAgency(text, form) : agency;
            }
            agency = agency == null ? field(AGENCY_FIELD, text) : agency;
            site = site == null ? field(SITE_FIELD, text) : site;
            Matcher versions = VERSION.matcher(text);
            version = versions.find() ? Integer.parseInt(versions.group(1)) : version;
            Matcher remarks = REMARK.matcher(text);
            remark = remark == null && remarks.find() ? remarks.group() : remark;
            if (dateText == null) {
                date(line, text);
            }
        }

        /** A date behind 時間： or 日期：; without such a word a date in the title or alone in a cell. */
        private void date(FormLine line, String text) {
            Matcher fields = DATE_FIELD.matcher(text);
            boolean named = fields.find();
            String where = named ? valueOrNextCell(fields, text) : text;
            Matcher dates = DATE.matcher(where);
            if (dates.find() && (named || line.kind() == FormLine.Kind.TITLE || DateText.date(where).isPresent())) {
                dateText = dates.group().strip();
                date = DateText.date(dateText).orElse(null);
                place(line, dateText);
            } else if (named && !NOTHING.matcher(where).matches()) {
                dateText = where.strip();
                place(line, dateText);
            }
        }

        private void place(FormLine line, String found) {
            dateLine = line;
            for (int i = 0; i < line.cells().length; i++) {
                if (line.cells()[i] != null && line.cells()[i].contains(found)) {
                    dateCell = i;
                    return;
                }
            }
        }
    }

    private static String field(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? CellText.clean(valueOrNextCell(m, text)) : null;
    }

    /** The value behind a colon or, where nothing follows it, the next cell that is filled. */
    private static String valueOrNextCell(Matcher field, String text) {
        if (!field.group(1).isBlank()) {
            return field.group(1);
        }
        String rest = text.substring(field.end()).stripLeading();
        int end = rest.indexOf('\t');
        String next = end < 0 ? rest : rest.substring(0, end);
        return next.matches(".{0,6}[:：].*") ? "" : next;
    }

    /** What stands before the form's name in its title. */
    private static String titleAgency(String text, LogForm form) {
        int at = form.title().stream().mapToInt(text::indexOf).filter(i -> i >= 0).min().orElse(-1);
        if (at <= 0) {
            return null;
        }
        String before = text.substring(text.lastIndexOf('\t', at) + 1, at).replace("|", "");
        return CellText.clean(before.replaceFirst("(?:巡迴|巡檢)?(?:值星人員)?$", ""));
    }

    /** Whether somebody wrote a date, possible or not. */
    boolean isDated() {
        return date != null || dateText != null && DATE.matcher(dateText).find();
    }
}
