package tw.kaohe.rules;

import java.util.List;

/**
 * The yearly report that an edition asks for, from {@code <edition>/papers/report.yml}.
 *
 * @param document word by which receipts and sign-offs name it
 * @param month    of the following year; its last day is the deadline
 * @param receipts criterion on the units' reports
 * @param signOffs criteria on who compiles and reads it
 */
public record ReportDuty(String document, int month, String receipts, List<String> signOffs) {
    static ReportDuty read(Yaml yaml) {
        return new ReportDuty(yaml.text("document"), yaml.whole("month"), yaml.text("receipts"), yaml.texts("sign-offs"));
    }
}
