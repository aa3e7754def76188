package tw.kaohe.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.CommonFault;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.report.html.Bar.Share;
import tw.kaohe.report.text.Wording;

/**
 * The city at a glance: agencies ranked within their peer group (組別), since a small office and a large one do not compare;
 * the commonest deficiencies; and who submitted nothing.
 */
public record CityRanking(List<Group> groups, List<Fault> faults, String faultsCapped, List<Labelled> missing) {
    private static final int BAR = 140;
    private static final int MAX_FAULTS = 20;
    private static final Pattern NUMBER = Pattern.compile("\\D*(\\d{1,4})\\D*");

    public record Group(String name, List<Rank> rows) {
    }

    /** @param rank equal counts share one; — where nothing was submitted */
    public record Rank(String rank, String name, String id, Counts counts, String plain, Bar bar) {
    }

    /** @param bar agencies, out of all that were audited */
    public record Fault(String code, String title, int agencies, int findings, Bar bar) {
    }

    static CityRanking of(CityReport report, Wording words) {
        Map<String, List<AgencyLine>> byGroup = new TreeMap<>(order(words));
        CityPage.worstFirst(report.agencies()).forEach(line -> byGroup.computeIfAbsent(group(line), g -> new ArrayList<>()).add(line));
        int most = report.agencies().stream().mapToInt(line -> CityPage.sum(line.counts())).max().orElse(0);
        List<Group> groups = new ArrayList<>();
        byGroup.forEach((name, lines) -> groups.add(new Group(words.get("city.group", name(name, words), lines.size()), ranks(lines, most, words))));
        int audited = (int) report.agencies().stream().filter(CityRanking::audited).count();
        return new CityRanking(List.copyOf(groups), report.commonest().stream().limit(MAX_FAULTS).map(f -> fault(f, audited, words)).toList(),
            report.commonest().size() > MAX_FAULTS ? words.get("capped", MAX_FAULTS, report.commonest().size()) : null,
            report.agencies().stream().filter(line -> !audited(line))
                .map(line -> new Labelled(words.text(line.name()), words.get("status." + line.status()))).toList());
    }

    private static boolean audited(AgencyLine line) {
        return line.status() == AgencyReport.Status.AUDITED;
    }

    private static String group(AgencyLine line) {
        return line.group() == null ? "" : line.group().strip();
    }

    /** 第1組 before 第2組, 甲 before 乙, then by name; those without a group last. */
    private static Comparator<String> order(Wording words) {
        String stems = words.get("city.groupOrder");
        return Comparator.comparing(String::isEmpty).thenComparing((String group) -> {
            Matcher number = NUMBER.matcher(group);
            int stem = group.isEmpty() ? -1 : stems.indexOf(group.charAt(0));
            return number.matches() ? Integer.parseInt(number.group(1)) : stem >= 0 ? 10_000 + stem : Integer.MAX_VALUE;
        }).thenComparing(Comparator.naturalOrder());
    }

    private static String name(String group, Wording words) {
        return group.isEmpty() ? words.get("city.noGroup") : group.matches("\\d+") ? words.get("city.groupNumber", group)
            : group.length() == 1 ? words.get("city.groupName", group) : words.text(group);
    }

    private static List<Rank> ranks(List<AgencyLine> worstFirst, int most, Wording words) {
        List<AgencyLine> ranked = worstFirst.stream().sorted(Comparator.comparing(line -> !audited(line))).toList();
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            AgencyLine line = ranked.get(i);
            boolean same = i > 0 && severities(line).equals(severities(ranked.get(i - 1)));
            String rank = !audited(line) ? Wording.NOTHING : same ? ranks.get(i - 1).rank() : Integer.toString(i + 1);
            ranks.add(rank(line, rank, most, words));
        }
        return List.copyOf(ranks);
    }

    private static List<Integer> severities(AgencyLine line) {
        return List.of(line.counts().major(), line.counts().deficiency(), line.counts().advice());
    }

    private static Rank rank(AgencyLine line, String rank, int most, Wording words) {
        Counts counts = line.counts();
        Bar bar = Bar.of(BAR, most, List.of(new Share("major", counts.major()), new Share("deficiency", counts.deficiency()),
            new Share("advice", counts.advice())), words.get("city.bar", words.text(line.name()), counts.major(), counts.deficiency(), counts.advice()));
        return new Rank(rank, words.text(line.name()), words.text(line.id()), counts, audited(line) ? null : words.get("status." + line.status()), bar);
    }

    private static Fault fault(CommonFault fault, int audited, Wording words) {
        String title = words.orNothing(fault.title());
        return new Fault(words.text(fault.criterion()), title, fault.agencies(), fault.findings(),
            Bar.of(BAR, Math.max(audited, fault.agencies()), List.of(new Share("deficiency", fault.agencies())),
                words.get("city.faultBar", title, fault.agencies(), fault.findings())));
    }
}
