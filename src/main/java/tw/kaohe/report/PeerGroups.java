package tw.kaohe.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.report.html.CityPage;
import tw.kaohe.report.text.Wording;

/**
 * Agencies ranked within their peer group (第1–3組, 甲, 乙, 未分組): only those of a group do comparable work. Those of which nothing
 * was submitted or read stand at the end without a rank.
 */
final class PeerGroups {
    private PeerGroups() {
    }

    /** @param rank by the severity and number of findings, 1 for the worst; agencies with the same counts share a rank; 0 = none */
    record Ranked(int rank, AgencyLine line) {
    }

    /** @param name as readers know it: 第1組, 甲組, 未分組 */
    record Group(String name, List<Ranked> agencies) {
    }

    /** Groups in the order that the phrases give them; others by name, agencies without a group last. */
    static List<Group> of(List<AgencyLine> agencies, Wording words) {
        List<String> order = List.of(words.get("peer.order").split(","));
        Comparator<String> known = Comparator.comparing(name -> name.isEmpty() ? order.size() + 1 : order.contains(name) ? order.indexOf(name) : order.size());
        Map<String, List<AgencyLine>> groups = new TreeMap<>(known.thenComparing(Comparator.naturalOrder()));
        agencies.forEach(line -> groups.computeIfAbsent(line.group() == null ? "" : line.group().strip(), name -> new ArrayList<>()).add(line));
        return groups.entrySet().stream().map(e -> new Group(name(e.getKey(), words), ranked(e.getValue()))).toList();
    }

    static String name(String group, Wording words) {
        return group == null || group.isBlank() ? words.get("peer.none") : group.length() == 1 ? words.get("peer.group", words.text(group)) : words.text(group);
    }

    private static List<Ranked> ranked(List<AgencyLine> agencies) {
        List<Ranked> ranked = new ArrayList<>();
        List<AgencyLine> audited = CityPage.worstFirst(agencies).stream().filter(line -> line.status() == AgencyReport.Status.AUDITED).toList();
        for (int i = 0; i < audited.size(); i++) {
            boolean same = i > 0 && weight(audited.get(i)).equals(weight(audited.get(i - 1)));
            ranked.add(new Ranked(same ? ranked.get(i - 1).rank() : i + 1, audited.get(i)));
        }
        agencies.stream().filter(line -> line.status() != AgencyReport.Status.AUDITED).sorted(Comparator.comparing(AgencyLine::id))
            .forEach(line -> ranked.add(new Ranked(0, line)));
        return List.copyOf(ranked);
    }

    private static List<Integer> weight(AgencyLine line) {
        Counts counts = line.counts();
        return List.of(counts.major(), counts.deficiency(), counts.advice());
    }
}
