package tw.kaohe.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.text.FindingBlock;
import tw.kaohe.report.text.Wording;

/**
 * 肆、缺失事項, 伍、待人工評核 and 陸、補件清單. Numbers run through 肆; 伍 and 陸 are no deficiencies and have their own.
 * Each group is cut where it grows beyond what a person reads: the full list stands in report.json.
 *
 * @param numberOf the number of the block in 肆 that shows a finding, by the finding's id
 */
public record FindingsView(List<Group> groups, Group human, List<Manual> manual, Group supply, String waiting,
                           Map<String, Integer> numberOf) {
    static final int MAX_BLOCKS = 200;
    static final int MAX_LINES = 200;
    private static final int MAX_GROUP_LINES = 1000;

    /** @param capped note where not all blocks are shown, or null */
    public record Group(String heading, String style, int count, List<BlockView> blocks, String capped) {
    }

    /** A criterion that only people judge and on which no finding speaks. */
    public record Manual(String code, String title, String clause, String question) {
    }

    static FindingsView of(AgencyReport report, Wording words) {
        BlockView.Known known = BlockView.Known.of(report);
        Map<String, Integer> numberOf = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        int number = 0;
        for (Severity severity : Severity.values()) {
            List<FindingBlock> blocks = blocks(report, finding -> finding.severity() == severity);
            remember(blocks, number, numberOf);
            groups.add(group(words.severity(severity), SummaryView.style(severity), blocks, number, known, words));
            number += blocks.size();
        }
        Group human = open(report, Verdict.NEEDS_HUMAN, known, words);
        Group supply = open(report, Verdict.NO_EVIDENCE, known, words);
        return new FindingsView(List.copyOf(groups), human, manual(report, words), supply, waiting(report, words), Map.copyOf(numberOf));
    }

    /** Whether there is no deficiency; advice is none. */
    public boolean clean() {
        return groups.stream().limit(Severity.ADVICE.ordinal()).allMatch(group -> group.count() == 0);
    }

    private static List<FindingBlock> blocks(AgencyReport report, Predicate<Finding> which) {
        return FindingBlock.group(report.findings().stream().filter(which).toList());
    }

    private static void remember(List<FindingBlock> blocks, int before, Map<String, Integer> numberOf) {
        for (int i = 0; i < Math.min(blocks.size(), MAX_BLOCKS); i++) {
            int number = before + i + 1;
            blocks.get(i).findings().forEach(finding -> numberOf.put(finding.id(), number));
        }
    }

    private static Group open(AgencyReport report, Verdict verdict, BlockView.Known known, Wording words) {
        List<FindingBlock> blocks = blocks(report, finding -> finding.severity() == null && finding.verdict() == verdict);
        return group(words.verdict(verdict), "open", blocks, 0, known, words);
    }

    private static Group group(String heading, String style, List<FindingBlock> blocks, int before, BlockView.Known known,
                               Wording words) {
        int limit = lineLimit(blocks);
        List<BlockView> views = new ArrayList<>();
        for (FindingBlock block : blocks.subList(0, Math.min(blocks.size(), MAX_BLOCKS))) {
            views.add(BlockView.of(block, before + views.size() + 1, known, limit, words));
        }
        int count = blocks.stream().mapToInt(block -> block.findings().size()).sum();
        return new Group(heading, style, count, List.copyOf(views),
            views.size() == blocks.size() ? null : words.get("findings.capped", views.size(), blocks.size()));
    }

    /** Days shown in full per block; where a whole group would be too long, every block gets an equal share. */
    private static int lineLimit(List<FindingBlock> blocks) {
        List<FindingBlock> several = blocks.stream().limit(MAX_BLOCKS).filter(FindingBlock::several).toList();
        int lines = several.stream().mapToInt(block -> Math.min(MAX_LINES, block.findings().size())).sum();
        return lines <= MAX_GROUP_LINES ? MAX_LINES : Math.max(3, MAX_GROUP_LINES / several.size());
    }

    private static List<Manual> manual(AgencyReport report, Wording words) {
        return report.verdicts().stream().filter(v -> v.verdict() == Verdict.NEEDS_HUMAN && v.findings().isEmpty())
            .map(v -> new Manual(words.text(v.criterion().code()), words.orNothing(v.criterion().title()),
                words.orNothing(v.criterion().clause()),
                words.orNothing(v.criterion().question() == null ? v.reason() : v.criterion().question()))).toList();
    }

    private static String waiting(AgencyReport report, Wording words) {
        long waiting = report.verdicts().stream().filter(v -> v.verdict() == Verdict.NO_EVIDENCE).count();
        return waiting == 0 ? null : words.get("supply.waiting", waiting);
    }
}
