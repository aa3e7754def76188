package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.Message;
import tw.kaohe.model.ServicePlan.DocumentKind;
import tw.kaohe.model.ServicePlan.Pairing;

/** What the reader noticed and people should know; none of it is a finding against the agency. */
final class Notes {
    private static final int NAMED = 12;
    private final List<Message> notes = new ArrayList<>();

    Notes(DocumentKind kind, String agency, Integer year, List<Draft> drafts, List<String> paths, List<Passage> lostRanges) {
        if (kind != DocumentKind.PLAN) {
            notes.add(Message.of("plan.kind." + kind.name().toLowerCase(java.util.Locale.ROOT)));
        } else {
            plan(agency, year, drafts, paths);
        }
        lostRanges.forEach(r -> notes.add(Message.of("plan.lost-range", r.line(), r.text())));
    }

    void add(Message note) {
        notes.add(note);
    }

    List<Message> all() {
        return notes;
    }

    private void plan(String agency, Integer year, List<Draft> drafts, List<String> paths) {
        if (agency == null) {
            notes.add(Message.of("plan.no-agency"));
        }
        if (year == null) {
            notes.add(Message.of("plan.no-year"));
        }
        if (drafts.isEmpty()) {
            notes.add(Message.of("plan.no-measures"));
        }
        paired(Pairing.MEDIUM, "plan.pairing-by-order", drafts, paths);
        paired(Pairing.LOW, "plan.pairing-unsure", drafts, paths);
    }

    private void paired(Pairing pairing, String key, List<Draft> drafts, List<String> paths) {
        List<String> which = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).pairing == pairing) {
                which.add(paths.get(i));
            }
        }
        if (!which.isEmpty()) {
            String named = String.join("、", which.subList(0, Math.min(NAMED, which.size()))) + (which.size() > NAMED ? " …" : "");
            notes.add(Message.of(key, which.size(), named));
        }
    }
}
