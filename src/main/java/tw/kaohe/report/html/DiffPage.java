package tw.kaohe.report.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.diff.Change.Kind;
import tw.kaohe.report.diff.DiffDigest;
import tw.kaohe.report.diff.JudgedReport.Item;
import tw.kaohe.report.text.NameMask;
import tw.kaohe.report.text.Wording;

/**
 * What changed between two runs (兩次稽核之差異), ready to be printed on a page or a terminal.
 *
 * @param notes what must be known before a number is believed
 */
public record DiffPage(Wording words, List<SummaryView.Big> big, List<String> notes, List<Line> lines, String linesCapped, List<Section> sections) {
    /** The longest page is still small enough to open at once. */
    private static final int MAX_LINES = 5000;
    private static final int LONGEST = 300;

    /** An agency in numbers; {@code plain} says why it cannot be compared. */
    public record Line(String name, String id, List<Integer> counts, String plain) {
    }

    /** @param capped note where not all rows are shown, or null */
    public record Section(String anchor, String heading, int count, List<Row> rows, String capped) {
    }

    /** @param weight how severe it was → is; @param reason why it cannot be compared, or null */
    public record Row(String agency, String code, String about, String weight, String message, String reason, String id) {
    }

    public static DiffPage of(DiffDigest digest, Phrases phrases, boolean withNames) {
        Wording words = new Wording(phrases, NameMask.none());
        List<SummaryView.Big> big = Stream.of(Kind.values()).map(kind -> new SummaryView.Big(words.get("diff.kind." + kind), digest.count(kind), style(kind)))
            .toList();
        List<Line> lines = digest.lines().stream().limit(MAX_LINES).map(line -> line(line, words)).toList();
        return new DiffPage(words, big, notes(digest, words), lines,
            lines.size() == digest.lines().size() ? null : words.get("capped", lines.size(), digest.lines().size()),
            Stream.of(Kind.values()).map(kind -> section(kind, digest, words, withNames)).toList());
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case NEW, WORSE -> "major";
            case BETTER, RESOLVED -> "good";
            case INCOMPARABLE -> "open";
        };
    }

    private static List<String> notes(DiffDigest digest, Wording words) {
        Stream<String> counts = Stream.of(words.get("diff.agencies", digest.agencies(), digest.unchanged()));
        Stream<String> rulebook = digest.otherRulebook() == 0 ? Stream.empty() : Stream.of(words.get("diff.rulebook", digest.otherRulebook()));
        String reasons = digest.obstacles().entrySet().stream().map(e -> words.get("diff.reason", words.get("diff.obstacle." + e.getKey()), e.getValue()))
            .collect(Collectors.joining(words.get("comma")));
        Stream<String> obstacles = reasons.isEmpty() ? Stream.empty() : Stream.of(words.get("diff.incomparable", reasons));
        return Stream.of(counts, rulebook, obstacles).flatMap(note -> note).toList();
    }

    private static Line line(DiffDigest.Line line, Wording words) {
        List<Integer> counts = Stream.concat(Stream.of(Kind.values()).map(line.counts()::get), Stream.of(line.unchanged())).toList();
        return new Line(words.orNothing(line.name()), words.text(line.id()), counts,
            line.obstacle() == null ? null : words.get("diff.obstacle." + line.obstacle()));
    }

    private static Section section(Kind kind, DiffDigest digest, Wording words, boolean withNames) {
        List<Row> rows = digest.first(kind).stream().map(entry -> row(entry, words, withNames)).toList();
        return new Section("k-" + kind.name().toLowerCase(java.util.Locale.ROOT), words.get("diff.kind." + kind), digest.count(kind), rows,
            rows.size() == digest.count(kind) ? null : words.get("capped", rows.size(), digest.count(kind)));
    }

    private static Row row(DiffDigest.Entry entry, Wording plain, boolean withNames) {
        Wording words = withNames ? plain : new Wording(plain.phrases(), new NameMask(Set.copyOf(entry.people())));
        Item item = entry.change().shown();
        String about = Stream.of(item.site(), item.subject()).filter(part -> part != null && !part.isBlank()).map(words::text)
            .collect(Collectors.joining("　"));
        return new Row(words.orNothing(entry.agency()), words.text(item.criterion()), about.isEmpty() ? Wording.NOTHING : about,
            weight(entry.change().before(), entry.change().after(), words), item.message() == null ? Wording.NOTHING : words.clip(item.message(), LONGEST),
            entry.change().obstacle() == null ? null : words.get("diff.obstacle." + entry.change().obstacle()), words.text(item.id()));
    }

    private static String weight(Item before, Item after, Wording words) {
        return Stream.of(before, after).filter(item -> item != null)
            .map(item -> item.severity() == null ? words.verdict(item.verdict()) : words.severity(item.severity())).collect(Collectors.joining(" → "));
    }
}
