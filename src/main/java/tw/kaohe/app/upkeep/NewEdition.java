package tw.kaohe.app.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Edition;
import tw.kaohe.model.InputKind;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.rules.RulebookException;

/**
 * The folder of a new edition (年度版), copied from an earlier one so that it loads at once: ids, packages, years and codes are the
 * new edition's. The patrol log is not copied: there is one form, and its rules and codes judge the logs of every edition.
 */
public final class NewEdition {
    private static final Pattern CRITERION = Pattern.compile("(?m)^  - code: ");
    private static final int FIRST_YEAR = 80;
    private final Path rules;
    private final Edition from;
    private final String id;
    private final int year;
    private final Set<String> ofLogs = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    /** @throws RulebookException if there is no such edition, the id is no edition's, or it exists */
    public NewEdition(Path rules, Rulebook rulebook, String id, String from) {
        this.rules = rules;
        this.id = id;
        this.from = rulebook.edition(from).orElseThrow(() -> new RulebookException("there is no edition '" + from + "'"));
        if (!id.matches("roc\\d{3}") || Integer.parseInt(id.substring(3)) < FIRST_YEAR) {
            throw new RulebookException("an edition is called roc and three digits, like roc115, not '" + id + "'");
        }
        if (Files.exists(rules.resolve(id))) {
            throw new RulebookException(rules.resolve(id) + " exists and is left alone");
        }
        this.year = Integer.parseInt(id.substring(3));
        for (Criterion c : this.from.criteria()) {
            (c.needs().contains(InputKind.PATROL_LOG) ? ofLogs : kept).add(c.code());
        }
    }

    /** Writes the folder. @return how many files it has */
    public int write() throws IOException {
        Path source = rules.resolve(from.id());
        List<Path> files;
        try (Stream<Path> paths = Files.walk(source)) {
            files = paths.filter(Files::isRegularFile).filter(p -> !source.relativize(p).startsWith("patrol-log")).sorted().toList();
        }
        for (Path file : files) {
            Path copy = rules.resolve(id).resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            String text = Files.readString(file);
            Files.writeString(copy, file.endsWith("framework.yml") ? framework(text)
                : copy.toString().contains("cases") ? moved(rewritten(text)) : rewritten(text));
        }
        return files.size() + tables();
    }

    /**
     * Tables of words are common to all editions: those of the old edition alone are copied, rows on its criteria stand once more
     * for the new ones.
     *
     * @return how many tables changed
     */
    private int tables() throws IOException {
        List<Path> tables;
        try (Stream<Path> paths = Files.list(rules.resolve("common/words"))) {
            tables = paths.sorted().toList();
        }
        int changed = 0;
        for (Path table : tables) {
            String name = table.getFileName().toString();
            String text = Files.readString(table);
            String more = text.lines().filter(row -> !rewritten(row).equals(row)).map(row -> rewritten(row) + "\n").collect(Collectors.joining());
            if (name.startsWith(from.id() + "-")) {
                Files.writeString(table.resolveSibling(name.replace(from.id(), id)), rewritten(text));
                changed++;
            } else if (!more.isEmpty()) {
                Files.writeString(table, (text.endsWith("\n") ? text : text + "\n") + more);
                changed++;
            }
        }
        return changed;
    }

    /** Criteria that stay with the edition of the log form. */
    public int leftOut() {
        return ofLogs.size();
    }

    /** Cases speak of days of their edition's year and of those around it; they move with it. */
    private String moved(String text) {
        return Pattern.compile("(?<![\\d-])(\\d{2,3})(?=-\\d\\d-\\d\\d|年)").matcher(text).replaceAll(m -> {
            int old = Integer.parseInt(m.group(1));
            return Math.abs(old - from.year()) > 2 ? m.group(1) : Integer.toString(old + year - from.year());
        });
    }

    private String framework(String text) {
        int last = Math.max(year, from.toYear());
        String own = withoutLogs(text).replaceAll("(?m)^year: .*$", "year: " + year).replaceAll("(?m)^years: .*$", "years: [" + year + ", " + last + "]");
        return "# Copied from " + from.id() + ": check title, document, city and clauses; end the years of " + from.id() + " before " + year
            + ".\n# Codes carry the new year; a criterion that is the same in both years is still two criteria.\n" + rewritten(own);
    }

    private String withoutLogs(String text) {
        List<String> blocks = List.of(CRITERION.split(text));
        return blocks.get(0) + blocks.stream().skip(1).filter(b -> !ofLogs.contains(b.lines().findFirst().orElse("").replace("\"", "").strip()))
            .map(b -> "  - code: " + b).collect(Collectors.joining());
    }

    /** Ids and codes of the old edition become the new one's; dates and titles of documents stay what they are. */
    private String rewritten(String text) {
        Matcher codes = Pattern.compile("(?<![\\w-])" + from.year() + "([A-Z]-|-[A-Z])").matcher(text.replace(from.id(), id));
        String renamed = codes.replaceAll(m -> kept.stream().anyMatch(c -> c.startsWith(m.group())) ? year + m.group(1) : m.group());
        // Rules of common criteria that stand in an edition need names of their own in each.
        return renamed.replaceAll("(GEN-\\d+/)(?:" + from.year() + "P?-)?(?=[a-z])", "$1" + year + "-");
    }
}
