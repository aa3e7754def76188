package tw.kaohe.intake.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.Answer;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Severity;
import tw.kaohe.store.Observation;
import tw.kaohe.store.Reports.Change;
import tw.kaohe.store.Reports.ChangeKind;

/** What a report says of the deficiencies that are followed up. */
final class Observed {
    private Observed() {
    }

    /** @param changes against the report before it */
    static Observation of(AgencyReport report, List<Change> changes, Instant now) {
        Set<String> escalations = new HashSet<>();
        // A criterion that looks at earlier deficiencies only says how far those have come; following it up as well would never end.
        report.verdicts().stream().filter(v -> v.criterion().uses().contains(InputKind.PREVIOUS)).forEach(v -> escalations.add(v.criterion().code()));
        List<Finding> found = report.findings().stream().filter(f -> f.severity() == Severity.MAJOR || f.severity() == Severity.DEFICIENCY)
            .filter(f -> !escalations.contains(f.criterion())).toList();
        Map<String, String> gone = new LinkedHashMap<>();
        changes.stream().filter(c -> c.kind() == ChangeKind.RESOLVED || Vanished.RECORD_CHANGED.equals(c.obstacle())).forEach(c -> gone.put(c.finding(), c.obstacle()));
        Map<String, LocalDate> waived = new LinkedHashMap<>();
        report.waivers().forEach(w -> w.findings().forEach(id -> waived.put(id, w.waiver().until())));
        Map<String, Answer> answers = new LinkedHashMap<>();
        report.followUps().stream().filter(f -> f.answer() != null).forEach(f -> answers.put(f.id(), f.answer()));
        return new Observation(report.agency().id(), report.asOf().minusNanos(1).toLocalDate(), now, found, waived, gone, answers);
    }
}
