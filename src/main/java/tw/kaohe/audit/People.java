package tw.kaohe.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.kaohe.model.Fact;
import tw.kaohe.model.LogNote;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.TableRow;

/**
 * The names of people (人名) that an agency's files give, to be masked in whatever leaves the team. A name is known where a
 * form or table has a place for it, or where running text puts a surname (姓) and what follows behind a word such as 承辦人;
 * once known, it is masked wherever it stands. The words are those of {@code rules/common/words/people.csv}.
 */
final class People {
    private static final String SEPARATORS = "[、,,;;//\\s]+";
    private static final int LONGEST = 4;
    private final AuditCase c;
    private final List<String> columns;
    private final List<String> titles;
    private final List<String> offices;
    private final List<String> surnames;
    private final List<String> labels;
    private final Pattern labelled;
    private final Set<String> written = new HashSet<>();
    private final TreeSet<String> names = new TreeSet<>();

    private People(AuditCase c) {
        this.c = c;
        columns = words("column");
        titles = c.rulebook().words("head-titles").stream().map(row -> row.get(0)).toList();
        labels = words("label");
        labelled = Pattern.compile("(?:" + labels.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?:\\s*[::]\\s*(\\p{IsHan}{2,7})|\\s+(\\p{IsHan}{3}))(?!\\p{IsHan})");
        offices = words("office");
        surnames = words("surname");
    }

    /** In the order of their characters, each once. */
    static List<String> of(AuditCase c) {
        People people = new People(c);
        c.input().files().stream().map(ReadFile::facts).flatMap(List::stream).forEach(people::read);
        c.input().shared().stream().filter(f -> f.kinds().contains(tw.kaohe.model.InputKind.WAIVERS)).flatMap(f -> f.facts().stream()).forEach(people::read);
        people.volunteers();
        return List.copyOf(people.names);
    }

    private List<String> words(String kind) {
        return c.rulebook().words("people").stream().filter(row -> row.get(0).equals(kind)).map(row -> row.get(1)).toList();
    }

    private void read(Fact fact) {
        if (fact instanceof PatrolLog log) {
            log(log);
        } else if (fact instanceof LogNote note) {
            note(note);
        } else if (fact instanceof TableRow row) {
            row.cells().forEach((column, text) -> cell(column, text));
        } else if (fact instanceof ServicePlan plan) {
            plan.roster().forEach(member -> add(member.name()));
            plan.text().raw().forEach(this::prose);
        }
    }

    private void log(PatrolLog log) {
        log.inspectors().forEach(this::add);
        log.recommended().forEach(this::add);
        log.signOffs().forEach(signOff -> add(signOff.by()));
        log.volunteers().forEach(volunteer -> add(volunteer.name()));
        log.incidents().forEach(incident -> prose(incident.text()));
        prose(log.remark());
    }

    private void note(LogNote note) {
        prose(note.text());
        if (note.text() != null && (note.field() == LogNote.Field.INSPECTOR || note.field() == LogNote.Field.RECOMMENDED)) {
            List.of(note.text().split(SEPARATORS)).forEach(this::add);
        }
    }

    private void volunteers() {
        NotedVolunteers.of(c.input().own(LogNote.class), c.rulebook().form()).forEach(volunteer -> add(volunteer.name()));
    }

    private void cell(String column, String text) {
        prose(text);
        if (columns.contains(column)) {
            List.of(text.split(SEPARATORS)).forEach(this::add);
        }
    }

    private void prose(String text) {
        if (text != null && labels.stream().anyMatch(text::contains)) {
            labelled.matcher(text).results().map(found -> untitled(found.group(1) == null ? found.group(2) : found.group(1)))
                .filter(name -> name.length() <= LONGEST && surnames.stream().anyMatch(name::startsWith)).forEach(this::add);
        }
    }

    /** 王小明主任 is 王小明. */
    private String untitled(String written) {
        String name = written.strip();
        for (String title : titles) {
            name = name.endsWith(title) ? name.substring(0, name.length() - title.length()).strip() : name;
        }
        return name;
    }

    /** 主任 alone, 秘書室 and one character are no names: masking them would spoil the report. */
    private void add(String text) {
        if (text == null || !written.add(text)) {
            return; // the same few people stand in every log
        }
        String name = untitled(text);
        if (name.codePointCount(0, name.length()) > 1 && offices.stream().noneMatch(name::endsWith)) {
            names.add(name);
        }
    }
}
