package tw.kaohe.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tw.kaohe.model.Fact;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Message;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.SourceFile;

/**
 * Gathers what one file states while it is read, and what could not be read. Lives for one file.
 *
 * <p>Three sorts of notes decide the status: <em>damage</em> means that something is lost, <em>passed over</em> means that a part
 * is none of ours, a <em>remark</em> changes nothing.
 */
public final class FactCollector {
    private final SourceFile source;
    private final int maxNotes;
    private final Set<InputKind> kinds = new LinkedHashSet<>();
    private final Set<String> agencies = new LinkedHashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Notes damage = new Notes();
    private final Notes passedOver = new Notes();
    private final Notes remarks = new Notes();
    private int rows;
    private boolean hasRows;

    public FactCollector(SourceFile source, int maxNotes) {
        this.source = source;
        this.maxNotes = maxNotes;
    }

    public SourceFile source() {
        return source;
    }

    public void kind(InputKind kind) {
        kinds.add(kind);
    }

    public void fact(Fact fact) {
        facts.add(fact);
    }

    /** An agency that the content names; blank is nothing. */
    public void agency(String name) {
        if (name != null && !name.isBlank() && agencies.size() < 1_000) {
            agencies.add(name.strip());
        }
    }

    public void rowsRead(int more) {
        hasRows = true;
        rows += more;
    }

    public void damage(String key, Object... values) {
        damage.add(key, values);
    }

    public void damage(Message message) {
        damage.add(message);
    }

    public void passOver(String key, Object... values) {
        passedOver.add(key, values);
    }

    public void remark(String key, Object... values) {
        remarks.add(key, values);
    }

    public void remark(Message message) {
        remarks.add(message);
    }

    public boolean hasFacts() {
        return !facts.isEmpty();
    }

    public boolean isDamaged() {
        return damage.count > 0;
    }

    /** A collector for an attempt that may be dropped. */
    FactCollector fork() {
        return new FactCollector(source, maxNotes);
    }

    /** Takes over what an attempt has gathered. */
    void take(FactCollector attempt) {
        attempt.kinds.forEach(this::kind);
        attempt.agencies.forEach(this::agency);
        attempt.facts.forEach(this::fact);
        attempt.damage.kept.forEach(damage::add);
        attempt.passedOver.kept.forEach(passedOver::add);
        attempt.remarks.kept.forEach(remarks::add);
        if (attempt.hasRows) {
            rowsRead(attempt.rows);
        }
    }

    /** Whether anything at all has been made of the file. */
    public boolean isRecognised() {
        return !kinds.isEmpty();
    }

    public ReadFile toReadFile() {
        InputStatus status = status();
        List<Message> notes = new ArrayList<>();
        damage.into(notes);
        if (status == InputStatus.IGNORED || hasFacts()) {
            passedOver.into(notes);
        }
        remarks.into(notes);
        if (status == InputStatus.IGNORED && notes.isEmpty()) {
            notes.add(Message.of("read.text.unknown"));
        }
        boolean keep = status == InputStatus.READ || status == InputStatus.PARTLY_READ;
        return new ReadFile(source, List.copyOf(kinds), status, notes, hasRows && keep ? rows : null, List.copyOf(agencies),
            keep ? facts : List.of());
    }

    private InputStatus status() {
        if (damage.count > 0) {
            return facts.isEmpty() ? InputStatus.UNREADABLE : InputStatus.PARTLY_READ;
        }
        return facts.isEmpty() && (passedOver.count > 0 || kinds.isEmpty()) ? InputStatus.IGNORED : InputStatus.READ;
    }

    /** Keeps the first notes and counts the others. */
    private final class Notes {
        private final List<Message> kept = new ArrayList<>();
        private int count;

        void add(String key, Object... values) {
            if (++count <= maxNotes) {
                kept.add(Message.of(key, values));
            }
        }

        void add(Message message) {
            if (++count <= maxNotes) {
                kept.add(message);
            }
        }

        void into(List<Message> notes) {
            notes.addAll(kept);
            if (count > kept.size()) {
                notes.add(Message.of("read.more-notes", count - kept.size()));
            }
        }
    }
}
