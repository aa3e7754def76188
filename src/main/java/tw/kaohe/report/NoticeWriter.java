package tw.kaohe.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.html.NoticePage;
import tw.kaohe.report.text.NameMask;
import tw.kaohe.report.text.Wording;

/** Writes notices: the subject and both parts of a mail, and the JSON of a webhook. */
public final class NoticeWriter {
    private static final int LONGEST_SUBJECT = 180;
    private final Wording words;

    public NoticeWriter(Phrases phrases) {
        this.words = new Wording(phrases, NameMask.none());
    }

    /** What changed, in one line. */
    public String subject(Notice notice) {
        List<String> parts = new ArrayList<>();
        for (Notice.Kind kind : Notice.Kind.values()) {
            add(parts, "notice.count." + kind, notice.items().filter(i -> i.kind() == kind).count());
        }
        add(parts, "notice.count.more", notice.more());
        add(parts, "notice.count.held", notice.held().size());
        add(parts, "notice.count.warnings", notice.warnings().size());
        if (notice.calendar()) {
            parts.add(words.get("notice.count.calendar"));
        }
        String what = parts.isEmpty() ? words.get("notice.same") : String.join(words.get("comma"), parts);
        String who = notice.to() == null ? NoticePage.moment(notice, words) : words.text(notice.to()) + " " + NoticePage.moment(notice, words);
        return words.clip(words.get("notice.subject", what, who), LONGEST_SUBJECT);
    }

    private void add(List<String> parts, String phrase, long count) {
        if (count > 0) {
            parts.add(words.get(phrase, count));
        }
    }

    /** The part of a mail for readers without HTML. */
    public String text(Notice notice) {
        NoticePage page = page(notice);
        StringBuilder text = new StringBuilder();
        page.lead().forEach(line -> text.append(line).append('\n'));
        for (NoticePage.Section section : page.sections()) {
            text.append("\n■ ").append(section.heading()).append('\n');
            for (NoticePage.Line line : section.lines()) {
                text.append("・").append(line.label()).append("　").append(line.head()).append('\n');
                line.details().forEach(detail -> text.append("　　").append(detail).append('\n'));
            }
            if (section.note() != null) {
                text.append("　　").append(section.note()).append('\n');
            }
        }
        return text.append("\n-- \n").append(words.get("notice.footer")).append('\n').toString();
    }

    /** The part of a mail for readers with HTML; without scripts and references. */
    public String html(Notice notice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Pages.render("notice.jte", page(notice), words, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private NoticePage page(Notice notice) {
        return NoticePage.of(notice, subject(notice), words);
    }

    /** What a webhook gets. */
    public String json(Notice notice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonPage.write(out, page -> {
                page.text("schema", "kaohe-notice/1");
                page.number("run", (int) notice.run());
                page.text("asOf", notice.asOf().toString());
                page.text("subject", subject(notice));
                page.flag("heartbeat", notice.isHeartbeat());
                page.flag("calendarChanged", notice.calendar());
                page.objects("agencies", notice.changes(), a -> agency(page, a));
                page.objects("quarantined", notice.held(), h -> {
                    page.text("file", h.path());
                    page.text("reason", h.reason());
                });
                page.objects("warnings", notice.warnings(), w -> {
                    page.text("kind", w.kind());
                    page.text("agency", w.agency());
                    page.text("what", w.what());
                    page.date("until", w.until());
                });
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void agency(JsonPage page, Notice.Changes agency) throws IOException {
        page.text("id", agency.id());
        page.text("name", agency.name());
        page.number("more", agency.more());
        page.objects("changes", agency.items(), i -> {
            page.name("change", i.kind());
            page.text("criterion", i.criterion());
            page.text("title", i.title());
            page.name("severity", i.severity());
            page.text("subject", i.subject());
            page.text("message", i.message());
            page.date("dueDate", i.due());
        });
    }
}
