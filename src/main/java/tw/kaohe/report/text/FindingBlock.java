package tw.kaohe.report.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tw.kaohe.model.Finding;

/**
 * Findings that people read as one: the same criterion, severity and site on several days (共 n 日), or a single finding.
 *
 * @param findings at least one, in the order of the report
 */
public record FindingBlock(List<Finding> findings) {
    public FindingBlock {
        findings = List.copyOf(findings);
    }

    private record Key(String criterion, Object weight, String site, Object apart) {
    }

    /** Blocks in the order of their first finding. A finding about no single day always stands alone. */
    public static List<FindingBlock> group(List<Finding> findings) {
        Map<Key, List<Finding>> groups = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Object apart = finding.date() == null ? i : null;
            Object weight = finding.severity() == null ? finding.verdict() : finding.severity();
            groups.computeIfAbsent(new Key(finding.criterion(), weight, finding.site(), apart), key -> new ArrayList<>()).add(finding);
        }
        return groups.values().stream().map(FindingBlock::new).toList();
    }

    public Finding first() {
        return findings.get(0);
    }

    public boolean several() {
        return findings.size() > 1;
    }

    /** Distinct days in order; empty for findings about no single day. */
    public List<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        findings.stream().map(Finding::date).filter(date -> date != null).forEach(days::add);
        return List.copyOf(days);
    }

    /** First and last day by which its findings are due; empty where none has such a day. */
    public List<LocalDate> dueDates() {
        TreeSet<LocalDate> due = new TreeSet<>();
        findings.stream().map(Finding::dueDate).filter(date -> date != null).forEach(due::add);
        return due.isEmpty() ? List.of() : due.size() == 1 ? List.of(due.first()) : List.of(due.first(), due.last());
    }
}
