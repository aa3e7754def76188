package tw.kaohe.audit;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog.Incident;

/** Which cells of a log its incidents (六 突發狀況) speak of, and which incidents say nothing of being dealt with. */
final class IncidentCover {
    private final JudgedItems items;
    private final LogForm form;
    private final List<Incident> incidents;
    private final int[] masks;

    IncidentCover(JudgedItems items, List<Incident> incidents) {
        this.items = items;
        this.form = items.form();
        this.incidents = incidents.isEmpty() ? incidents : incidents.stream().filter(i -> !isNothing(i)).toList();
        this.masks = new int[items.size()];
        for (Incident incident : this.incidents) {
            int mask = mask(incident);
            for (String id : incident.items()) {
                int item = items.position(id);
                if (item >= 0) {
                    masks[item] |= mask;
                }
            }
        }
    }

    private boolean isNothing(Incident incident) {
        String text = incident.text().strip();
        return text.isEmpty() && incident.items().isEmpty() || form.words("none").contains(text);
    }

    /** Slots of an item that incidents cover: their own and the later ones that begin before they were resolved. */
    int mask(int item) {
        return masks[item];
    }

    private int mask(Incident incident) {
        int own = incident.slot() != null ? incident.slot() : incident.time() == null ? 0 : form.slotAt(incident.time());
        if (own == 0 && incident.time() == null) {
            return (1 << form.slots().size()) - 1;
        }
        int mask = own == 0 ? 0 : 1 << own - 1;
        for (LogForm.Slot slot : form.slots()) {
            boolean later = own != 0 ? slot.number() > own : !slot.from().isBefore(incident.time());
            if (later && (incident.resolvedAt() == null || slot.from().isBefore(incident.resolvedAt()))) {
                mask |= 1 << slot.number() - 1;
            }
        }
        return mask;
    }

    /** When the last of an item's incidents was settled, or null while one is not. */
    static String resolved(List<Incident> incidents) {
        LocalTime last = null;
        for (Incident incident : incidents) {
            if (incident.resolvedAt() == null) {
                return null;
            }
            last = last == null || incident.resolvedAt().isAfter(last) ? incident.resolvedAt() : last;
        }
        return last == null ? null : last.toString();
    }

    /** Those of the mandatory things that an item's incidents name, in the order of the form. */
    static List<String> named(List<Incident> incidents, List<List<String>> mandatory) {
        if (mandatory.isEmpty() || incidents.isEmpty()) {
            return List.of();
        }
        Set<String> named = new TreeSet<>(Comparator.comparingInt(n -> index(n, mandatory)));
        for (Incident incident : incidents) {
            mandatory.stream().filter(m -> m.stream().anyMatch(incident.text()::contains)).forEach(m -> named.add(m.get(0)));
        }
        return List.copyOf(named);
    }

    private static int index(String name, List<List<String>> mandatory) {
        for (int i = 0; i < mandatory.size(); i++) {
            if (mandatory.get(i).get(0).equals(name)) {
                return i;
            }
        }
        return mandatory.size();
    }

    /** Incidents of an item, for evidence. */
    List<Incident> of(int item) {
        List<Incident> own = List.of();
        for (Incident incident : incidents) {
            if (incident.items().contains(items.id(item))) {
                own = own.isEmpty() ? new ArrayList<>() : own;
                own.add(incident);
            }
        }
        return own;
    }

    /** Incidents without a word on handling or notification; suggestions are none of these. */
    List<Incident> unhandled() {
        return incidents.isEmpty() ? incidents : incidents.stream().filter(i -> i.resolvedAt() == null).filter(i -> !containsAny(i.text(), "handled"))
            .filter(i -> !containsAny(i.text(), "suggestion")).toList();
    }

    /** Whether any incident is about the volunteers. */
    boolean speaksOfVolunteers() {
        return incidents.stream().anyMatch(i -> containsAny(i.text(), "volunteer"));
    }

    private boolean containsAny(String text, String purpose) {
        return form.words(purpose).stream().anyMatch(text::contains);
    }
}
