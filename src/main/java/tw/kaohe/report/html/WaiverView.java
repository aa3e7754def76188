package tw.kaohe.report.html;

import java.util.List;
import java.util.stream.Collectors;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.Waived;
import tw.kaohe.model.Finding;
import tw.kaohe.report.text.FindingBlock;
import tw.kaohe.report.text.Wording;

/**
 * A waiver (免改善核准) in words, also where it has lapsed or is refused.
 *
 * @param findings how many findings it covers
 * @param holds    whether it covers any
 */
public record WaiverView(String what, String who, String reason, String days, String state, int findings, boolean holds) {

    static List<WaiverView> all(AgencyReport report, Wording words) {
        return report.waivers().stream().map(w -> new WaiverView(
            words.orNothing(w.waiver().criteria()) + (w.waiver().site() == null ? "" : "　" + words.text(w.waiver().site())),
            words.get("waiver.who", words.orNothing(w.waiver().requester()), words.orNothing(w.waiver().approver())), words.orNothing(w.waiver().reason()),
            words.get("period", words.date(w.waiver().from()), words.date(w.waiver().until())), words.get("waiver.state." + w.state()), w.findings().size(),
            w.state().holds())).toList();
    }

    /** What is said at a block of findings; null where none of them is waived. */
    static String of(FindingBlock block, List<Waived> waivers, Wording words) {
        String said = waivers.stream().map(w -> of(block, w, words)).filter(text -> text != null).collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    private static String of(FindingBlock block, Waived waived, Wording words) {
        long covered = block.findings().stream().map(Finding::id).filter(waived.findings()::contains).count();
        if (covered == 0) {
            return null;
        }
        String text = words.get("waiver.block", words.date(waived.waiver().until()), words.orNothing(waived.waiver().reason()),
            words.get("waiver.who", words.orNothing(waived.waiver().requester()), words.orNothing(waived.waiver().approver())));
        return covered == block.findings().size() ? text : words.get("waiver.some", covered, text);
    }
}
