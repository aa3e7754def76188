package tw.kaohe.audit;

import java.util.List;
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
 * form or table has a place for it, or where running text puts one behind a word such as 承辦人; once known, it is masked
 * wherever it stands. The words and columns are {@code rules/common/words/people.csv}.
 */
final class People {
    private static final String SEPARATORS = "[、,,;;//\\s]+";
    private final AuditCase c;
    private final List<String> columns;
    private final List<String> titles;
    private final Pattern labelled;
    private final TreeSet<String> names = new TreeSet<>();

    private People(AuditCase c) {
        this.c = c;
        columns = words("column");
        titles = c.rulebook().words("head-titles").stream().map(row -> row.get(0)).toList();
        labelled = Pattern.compile("(?:" + words("label").stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?:\\s*[::]\\s*|\\s+)(\\p{IsHan}{2,4})(?!\\p{IsHan})");
    }

    /** In the order of their characters, each once. */
    static List<String> of(AuditCase c) {
        People people = new People(c);
        c.input().files().stream().map(ReadFile::facts).flatMap(List::stream).forEach(people::read);
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
        if (text != null) {
            labelled.matcher(text).results().forEach(found -> add(found.group(1)));
        }
    }

    /** 王小明主任 is 王小明; 主任 alone is no name, nor is one character. */
    private void add(String written) {
        if (written == null) {
            return;
        }
        String name = written.strip();
        for (String title : titles) {
            name = name.endsWith(title) ? name.substring(0, name.length() - title.length()).strip() : name;
        }
        if (name.codePointCount(0, name.length()) > 1) {
            names.add(name);
        }
    }
}
