package tw.kaohe.reading.log;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog.Incident;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/** A line of 六 突發狀況: {@code 10:40 一(七)、二(三) 燈管閃爍，通知總務，11:20 更換完成}. */
public final class IncidentText {
    private static final Pattern TIME = Pattern.compile("(?<!\\d)([01]?\\d|2[0-3])\\s*[:：時]\\s*([0-5]\\d)(?:\\s*分)?(?:[:：]([0-5]\\d))?");
    private static final Pattern LEADING_TIME = Pattern.compile("^\\s*(?:\\d{1,2}[.、)]\\s*)?(" + TIME.pattern() + ")[\\s,，:：]*");
    private static final Pattern LEADING_ITEM = Pattern.compile(
        "^[\\s、,，;；及和與]*([一二三]\\s*、?\\s*[(（]\\s*[一二三四五六七八九十]{1,4}\\s*[)）]|\\d-\\d{1,2}(?!\\d))[\\s:：,，]*");
    private static final Pattern CLAUSE = Pattern.compile("[,，。;；]");

    /** No incident is told at greater length; what follows is not looked at. */
    private static final int LONGEST = 4_000;

    private final LogForm form;

    public IncidentText(LogForm form) {
        this.form = form;
    }

    /** Empty where the line says that nothing happened, or only makes a suggestion (建議事項). */
    public Optional<Incident> read(String line, Evidence at) {
        String text = CellText.clean(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        if (text == null || form.words("none").contains(text.replaceAll("[。.，,]$", ""))) {
            return Optional.empty();
        }
        Matcher leading = LEADING_TIME.matcher(text);
        boolean timed = leading.find();
        String rest = timed ? text.substring(leading.end()) : text;
        List<String> items = new ArrayList<>();
        rest = takeItems(rest, items);
        if (!timed && items.isEmpty() && form.words("suggestion").stream().anyMatch(text::startsWith)) {
            return Optional.empty();
        }
        Span span = Span.of(text, form.words("resolved").isEmpty() ? form.words("handled") : form.words("resolved"));
        namedItems(text, items);
        if (items.isEmpty()) {
            pointedAt(text, items);
        }
        return Optional.of(new Incident(span.first(), null, items, rest.isEmpty() ? text : rest, span.resolved(), at));
    }

    private String takeItems(String text, List<String> items) {
        String rest = text;
        Matcher m = LEADING_ITEM.matcher(rest);
        while (m.find()) {
            int index = ItemText.of(m.group(1), form).index();
            if (index < 0) {
                break;
            }
            add(items, form.items().get(index).id());
            rest = rest.substring(m.end());
            m = LEADING_ITEM.matcher(rest);
        }
        return rest.strip();
    }

    /** The items that a text names by number or, without a number, that its words point to. */
    public List<String> itemsOf(String text) {
        List<String> items = new ArrayList<>();
        namedItems(text, items);
        if (items.isEmpty()) {
            pointedAt(text, items);
        }
        return items;
    }

    /** Item numbers anywhere in the text. */
    private void namedItems(String text, List<String> items) {
        Matcher m = ItemText.NUMERALS.matcher(CellText.key(text));
        while (m.find()) {
            int index = ItemText.index(m, form);
            if (index >= 0) {
                add(items, form.items().get(index).id());
            }
        }
    }

    /** Without a number the words decide: 照明 → 一(七). */
    private void pointedAt(String text, List<String> items) {
        String key = CellText.key(text);
        for (LogForm.Item item : form.items()) {
            if (item.incidentWords().stream().anyMatch(word -> key.contains(CellText.key(word)))) {
                items.add(item.id());
            }
        }
    }

    private static void add(List<String> items, String id) {
        if (!items.contains(id)) {
            items.add(id);
        }
    }

    /** When it was seen and when it was settled: the last later time that shares a clause with a word such as 完成, or leads up to it. */
    private record Span(LocalTime first, LocalTime resolved) {
        static Span of(String text, List<String> handled) {
            LocalTime first = null;
            LocalTime resolved = null;
            Matcher m = TIME.matcher(text);
            while (m.find()) {
                LocalTime time = DateText.time(m.group(1) + ":" + m.group(2)).map(DateText.Time::toLocalTime).orElse(null);
                if (first == null) {
                    first = time;
                } else if (handled.stream().anyMatch(clause(text, m.start(), m.end())::contains)) {
                    resolved = time;
                }
            }
            return new Span(first, resolved);
        }

        /** The clause around a time, and the text up to the next time. */
        private static String clause(String text, int start, int end) {
            int from = 0;
            Matcher breaks = CLAUSE.matcher(text);
            while (breaks.find() && breaks.end() <= start) {
                from = breaks.end();
            }
            Matcher next = TIME.matcher(text);
            int to = next.find(end) ? next.start() : text.length();
            return text.substring(from, to);
        }
    }
}
