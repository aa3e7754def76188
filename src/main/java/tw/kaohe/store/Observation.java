package tw.kaohe.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import tw.kaohe.model.AgencyReport.Answer;
import tw.kaohe.model.Finding;
import tw.kaohe.model.followup.FollowUp;
import tw.kaohe.model.followup.FollowUpState;
import tw.kaohe.model.followup.Step;
import tw.kaohe.model.followup.Substance;

/**
 * What a scan says of the deficiencies that are followed up at one agency.
 *
 * @param today   the day of the as-of moment
 * @param found   deficiencies with the day by which they are to be mended
 * @param waived  those that a waiver covers, with its last day
 * @param gone    those that are no longer found, with why people should look, or null
 * @param answers what the agency reported on them (改善回報)
 */
public record Observation(String agency, LocalDate today, Instant at, List<Finding> found, Map<String, LocalDate> waived, Map<String, String> gone,
                          Map<String, Answer> answers) {

    /** In the order of the numbers, so that two instances never wait for each other. */
    void note(Handle h) {
        List<Trail.Entry> told = new ArrayList<>();
        Map<String, Finding> present = new TreeMap<>();
        found.forEach(f -> present.put(f.id(), f));
        java.util.TreeSet<String> all = new java.util.TreeSet<>(present.keySet());
        all.addAll(gone.keySet());
        all.addAll(answers.keySet());
        for (String id : all) {
            Optional<FollowUp> known = FollowUps.load(h, id);
            if (known.isEmpty() && present.containsKey(id)) {
                FollowUp opened = FollowUp.opened(id, present.get(id).dueDate(), Substance.of(present.get(id)));
                FollowUps.open(h, opened, agency, today, at);
                known = Optional.of(opened);
            }
            known.ifPresent(f -> one(h, f, present.get(id), told));
        }
        Trail.append(h, told);
    }

    private void one(Handle h, FollowUp f, Finding present, List<Trail.Entry> told) {
        FollowUp now = answered(h, f, told);
        if (present != null) {
            FollowUps.take(h, now, new Step.Seen(today, Substance.of(present), waived.get(f.id())), Trail.PROGRAM, null, at, told);
        } else if (gone.containsKey(f.id())) {
            FollowUps.take(h, now, new Step.Gone(today), Trail.PROGRAM, gone.get(f.id()), at, told);
        }
    }

    /** The agency's report counts once, however often its file is read; on what people have settled it changes nothing. */
    private FollowUp answered(Handle h, FollowUp f, List<Trail.Entry> told) {
        Answer answer = answers.get(f.id());
        boolean open = FollowUp.possible(f.state()).contains(FollowUp.Action.REPORT);
        if (answer == null || !open || f.state() == FollowUpState.EXEMPT) {
            return f;
        }
        String last = h.createQuery("select answer from follow_up where id = ?").bind(0, f.id()).mapTo(String.class).one();
        if (answer.sha256().equals(last)) {
            return f;
        }
        h.execute("update follow_up set answer = ? where id = ?", answer.sha256(), f.id());
        return FollowUps.take(h, f, new Step.Reported(today, agency, answer.done()), agency, answer.text(), at, told);
    }
}
