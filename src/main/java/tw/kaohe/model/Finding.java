package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A finding (發現) in its final form, as report.json has it.
 *
 * @param id       hash of agency, edition and year, criterion, site and key: the same from run to run
 * @param severity null for NEEDS_HUMAN and NO_EVIDENCE
 * @param rule     name of the rule that made it
 * @param subject  what it is about, e.g. {@code 109-05-12 10:30-12:30}
 * @param date     null where it is about no single day
 * @param slots    1–5, 0 = 時段外, empty = no slot
 * @param alsoCites further criteria that the same root cause concerns
 * @param dueDate  until when it is to be put right or supplied, or null
 * @param responsibleUnit as the plan names it, or null
 */
public record Finding(String id, String criterion, String title, Verdict verdict, Severity severity, String rule, String subject,
                      LocalDate date, List<Integer> slots, String site, String message, String reasonCode, List<String> alsoCites,
                      Citation citation, List<Evidence> evidence, String remedy, LocalDate dueDate, String responsibleUnit) {
    public Finding {
        slots = List.copyOf(slots);
        alsoCites = List.copyOf(alsoCites);
        evidence = List.copyOf(evidence);
    }
}
