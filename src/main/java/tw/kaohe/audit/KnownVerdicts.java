package tw.kaohe.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.ItemTraits;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Verdict;
import tw.kaohe.rules.Rulebook;

/** Verdicts that facts give without a finding: items that no site has, alternatives, sections a layout cannot carry. */
final class KnownVerdicts {
    private final Rulebook rulebook;
    private final Phrases phrases;
    private final Map<String, Known> known = new HashMap<>();

    KnownVerdicts(Rulebook rulebook, Phrases phrases) {
        this.rulebook = rulebook;
        this.phrases = phrases;
    }

    /** The form is not in use: none of its criteria apply. */
    KnownVerdicts formNotUsed() {
        return wholeForm(new Known(Verdict.NOT_APPLICABLE, phrases.get("verdict.form-not-used")));
    }

    /** Without a calendar nobody can say which days had to be patrolled. */
    KnownVerdicts noCalendar() {
        return wholeForm(new Known(Verdict.NO_EVIDENCE, phrases.get("verdict.no-calendar")));
    }

    private KnownVerdicts wholeForm(Known verdict) {
        rulebook.edition(rulebook.formEdition()).orElseThrow().criteria().stream()
            .filter(c -> c.needs().contains(tw.kaohe.model.InputKind.PATROL_LOG)).forEach(c -> known.put(c.code(), verdict));
        return this;
    }

    /** What sites and logs of the period say. */
    KnownVerdicts logs(LogBook book, FacilityList facilities, LogFacts facts) {
        LogForm form = rulebook.form();
        for (LogForm.Item item : form.items()) {
            ItemTraits traits = rulebook.itemTraits().get(item.id());
            if (book.sites().all().stream().allMatch(s -> facilities.isNotApplicable(item.id(), s))) {
                known.put(traits.criterion(), new Known(Verdict.NOT_APPLICABLE, phrases.get("verdict.site-lacks")));
            } else if (book.sites().all().stream().anyMatch(s -> facilities.isSatisfiedByReplacement(item.id(), s))) {
                known.put(traits.criterion(), new Known(Verdict.SATISFIED_BY_ALTERNATIVE, phrases.get("verdict.replaced")));
            }
        }
        parts();
        sections(book);
        if (facts.judgedLogs() == 0) {
            rulebook.itemTraits().values().forEach(t -> known.put(t.criterion(), new Known(Verdict.NOT_DUE, phrases.get("verdict.nothing-due"))));
        }
        return this;
    }

    /** Parts of an item that must all be there (109L-2-24a, b, c) are judged with the item, in one finding. */
    private void parts() {
        rulebook.itemTraits().values().forEach(t -> rulebook.criteria().keySet().stream()
            .filter(code -> code.length() == t.criterion().length() + 1 && code.startsWith(t.criterion()) && Character.isLetter(code.charAt(code.length() - 1)))
            .forEach(code -> known.put(code, new Known(Verdict.NOT_APPLICABLE, phrases.get("verdict.judged-with", t.criterion())))));
    }

    private void sections(LogBook book) {
        for (PatrolLog.Section section : PatrolLog.Section.values()) {
            boolean carried = book.days().values().stream().flatMap(java.util.List::stream).anyMatch(l -> l.sections().contains(section));
            if (!carried) {
                String key = section == PatrolLog.Section.SIGN_OFFS ? "verdict.no-approvals" : "verdict.not-in-layout";
                rulebook.sectionCriteria(section).forEach(c -> known.put(c, new Known(Verdict.NO_EVIDENCE, phrases.get(key))));
            }
        }
        List<PatrolLog> logs = book.days().values().stream().flatMap(List::stream).toList();
        notedVolunteers(logs);
        boolean volunteers = logs.stream().anyMatch(l -> !l.volunteers().isEmpty());
        if (!volunteers) {
            rulebook.sectionCriteria(PatrolLog.Section.VOLUNTEERS)
                .forEach(c -> known.put(c, new Known(Verdict.NOT_APPLICABLE, phrases.get("verdict.no-volunteers"))));
        }
    }

    /** What the notes of a tidy log do not say of the volunteers that they name: name, vest, attendance and tea, in the form's order. */
    private void notedVolunteers(List<PatrolLog> logs) {
        List<PatrolLog.Volunteer> noted = logs.stream().filter(l -> l.layout() == PatrolLog.Layout.TIDY).flatMap(l -> l.volunteers().stream()).toList();
        List<Predicate<PatrolLog.Volunteer>> said = List.of(v -> true, v -> v.vest() != null,
            v -> v.morning() != PatrolLog.Attendance.BLANK && v.afternoon() != PatrolLog.Attendance.BLANK, v -> v.tea() != null);
        List<String> codes = rulebook.sectionCriteria(PatrolLog.Section.VOLUNTEERS);
        for (int i = 0; i < Math.min(codes.size(), said.size()); i++) {
            if (!noted.stream().allMatch(said.get(i))) {
                known.put(codes.get(i), new Known(Verdict.NO_EVIDENCE, phrases.get("verdict.not-noted")));
            }
        }
    }

    Map<String, Known> byCode() {
        return known;
    }
}
