package tw.kaohe.report.html;

import java.util.List;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.SiteLogs;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.InputStatus;
import tw.kaohe.report.text.Wording;

/**
 * 貳、資料來源: every file and what became of it, and the logs expected, received and missing.
 *
 * @param capped note where not every file that was simply read is listed, or null
 */
public record SourcesView(List<Input> inputs, String capped, List<Logs> logs) {
    /** Files that were read without trouble are cut off here; files with trouble never are. */
    private static final int MAX_READ = 500;

    /** @param style {@code ok}, {@code warn} or {@code bad} */
    public record Input(String file, String kinds, String rows, String hash, String status, String style, String reason) {
    }

    /** @param months months without any log, or — */
    public record Logs(String site, int expected, int received, int missing, String months) {
    }

    static SourcesView of(AgencyReport report, Wording words) {
        List<Logs> logs = report.logs().stream().map(site -> logs(site, words)).toList();
        List<Input> inputs = inputs(report.inputs(), words);
        int total = report.inputs().size();
        return new SourcesView(inputs, inputs.size() == total ? null : words.get("capped", inputs.size(), total), logs);
    }

    static List<Input> inputs(List<InputRecord> records, Wording words) {
        int[] read = {0};
        return records.stream().filter(record -> record.status() != InputStatus.READ || read[0]++ < MAX_READ)
            .map(record -> input(record, words)).toList();
    }

    private static Input input(InputRecord record, Wording words) {
        return new Input(words.text(record.file()), words.kinds(record.kinds()),
            record.rows() == null ? Wording.NOTHING : Integer.toString(record.rows()), hash(record.sha256()),
            words.get("input." + record.status()), style(record.status()), record.reason() == null ? "" : words.text(record.reason()));
    }

    private static String style(InputStatus status) {
        return switch (status) {
            case READ -> "ok";
            case UNREADABLE -> "bad";
            default -> "warn";
        };
    }

    private static Logs logs(SiteLogs site, Wording words) {
        String months = site.monthsWithoutLog().isEmpty() ? Wording.NOTHING : words.text(String.join(words.get("comma"), site.monthsWithoutLog()));
        return new Logs(words.orNothing(site.site()), site.required(), site.required() - site.missing(), site.missing(), months);
    }

    /** The first twelve digits: enough to compare by eye. */
    static String hash(String sha256) {
        return sha256 == null ? Wording.NOTHING : sha256.substring(0, Math.min(12, sha256.length()));
    }
}
