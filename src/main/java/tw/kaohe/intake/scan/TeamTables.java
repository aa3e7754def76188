package tw.kaohe.intake.scan;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.model.followup.FollowUpState;
import tw.kaohe.store.FollowUps;
import tw.kaohe.store.Store;
import tw.kaohe.store.Waivers;

/**
 * What the store knows of earlier deficiencies (前次缺失) and of waivers (免改善核准), as tables that an audit reads like any other: a deficiency keeps
 * its day, what is overdue is escalated, and the report shows what became of it and what is waived.
 */
final class TeamTables {
    private static final List<String> HEADER = List.of("缺失編號", "準則", "場所", "標的", "嚴重度", "發現日期", "缺失事實", "改善期限", "狀態", "已知內容",
        "已知回報");
    private final Set<String> paths = new HashSet<>();

    /** @throws IOException if they cannot be written */
    static TeamTables in(SubmissionTree tree, Store store) throws IOException {
        TeamTables tables = new TeamTables();
        List<Waivers.Row> waivers = new Waivers(store).standing();
        if (!waivers.isEmpty()) {
            tables.paths.add(tree.add("", "免改善核准.csv", waivers(waivers)));
        }
        FollowUps followUps = new FollowUps(store);
        Map<String, List<FollowUps.Row>> byAgency = followUps.list(new FollowUps.Wanted(null, null, null)).stream()
            .collect(Collectors.groupingBy(FollowUps.Row::agency, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<FollowUps.Row>> agency : byAgency.entrySet()) {
            int year = agency.getValue().stream().filter(r -> r.rocYear() != null).mapToInt(FollowUps.Row::rocYear).max().orElse(0);
            List<FollowUps.Row> rows = agency.getValue().stream().filter(r -> r.state() != FollowUpState.CLOSED || r.rocYear() == null || r.rocYear() == year)
                .toList();
            if (!rows.isEmpty()) {
                tables.paths.add(tree.add(agency.getKey(), "前次缺失.csv", csv(rows)));
            }
        }
        return tables;
    }

    /** Whether the team wrote it, not the agency. */
    boolean wrote(String path) {
        return paths.contains(path);
    }

    private static String csv(List<FollowUps.Row> rows) {
        StringBuilder csv = new StringBuilder();
        line(csv, HEADER.stream());
        rows.forEach(r -> line(csv, Stream.of(r.id(), r.criterion(), r.site(), r.subject(), r.severity(), r.found().toString(), r.message(),
            r.due().toString(), r.state().name(), r.gone() ? null : r.content(), r.answer())));
        return csv.toString();
    }

    private static String waivers(List<Waivers.Row> rows) {
        StringBuilder csv = new StringBuilder();
        line(csv, Stream.of("機關", "準則", "場所", "理由", "申請人", "核准人", "起", "迄"));
        rows.forEach(w -> line(csv, Stream.of(w.agencies(), w.criteria(), w.site(), w.reason(), w.requester(), w.approver(), w.fromDay().toString(),
            w.untilDay().toString())));
        return csv.toString();
    }

    private static void line(StringBuilder csv, Stream<String> cells) {
        csv.append(cells.map(c -> c == null ? "" : '"' + c.replaceAll("\\p{Cntrl}+", " ").replace("\"", "\"\"") + '"').collect(Collectors.joining(","))).append('\n');
    }
}
