package tw.kaohe.report.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.CommonFinding;
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

    /** @param rest those that are not among the worst of the city: in numbers only, so that the page of thousands stays small */
    public record Group(String name, List<Rank> rows, List<Rank> rest) {
    }

    /** @param rank equal counts share one; — where nothing was submitted */
    public record Rank(String rank, String name, String id, String link, Counts counts, String plain, Bar bar) {
    }

    /** @param bar agencies, out of all that were audited */
    public record Fault(String code, String title, int agencies, int findings, Bar bar) {
    }

    static CityRanking of(CityReport report, Wording words) {
        int most = report.agencies().stream().mapToInt(line -> sum(line.counts())).max().orElse(0);
        Set<String> worst = CityPage.worstFirst(report.agencies()).stream().limit(CityPage.PICTURED).map(AgencyLine::id).collect(Collectors.toSet());
        List<Group> groups = PeerGroups.of(report.agencies(), words).stream().map(g -> group(g, worst, most, words)).toList();
        int audited = (int) report.agencies().stream().filter(PeerGroups::isAudited).count();
        return new CityRanking(groups, report.common().stream().limit(MAX_FAULTS).map(f -> fault(f, audited, words)).toList(),
            report.common().size() > MAX_FAULTS ? words.get("capped", MAX_FAULTS, report.common().size()) : null,
            report.agencies().stream().filter(line -> !PeerGroups.isAudited(line))
                .map(line -> new Labelled(words.text(line.name()), words.get("status." + line.status()))).toList());
    }

    private static Group group(PeerGroups.Group group, Set<String> worst, int most, Wording words) {
        Map<Boolean, List<Rank>> rows = group.agencies().stream().collect(Collectors.partitioningBy(ranked -> worst.contains(ranked.line().id()),
            Collectors.mapping(ranked -> rank(ranked, most, words), Collectors.toList())));
        return new Group(words.get("city.group", group.name(), group.agencies().size()), rows.get(true), rows.get(false));
    }

    private static int sum(Counts counts) {
        return counts.major() + counts.deficiency() + counts.advice();
    }

    private static Rank rank(PeerGroups.Ranked ranked, int most, Wording words) {
        AgencyLine line = ranked.line();
        String rank = ranked.rank() == 0 ? Wording.NOTHING : Integer.toString(ranked.rank());
        Counts counts = line.counts();
        Bar bar = Bar.of(BAR, most, List.of(new Share("major", counts.major()), new Share("deficiency", counts.deficiency()),
            new Share("advice", counts.advice())), words.get("city.bar", words.text(line.name()), counts.major(), counts.deficiency(), counts.advice()));
        return new Rank(rank, words.text(line.name()), words.text(line.id()), CityPage.link(line.id()), counts,
            PeerGroups.isAudited(line) ? null : words.get("status." + line.status()), bar);
    }

    private static Fault fault(CommonFinding fault, int audited, Wording words) {
        String title = words.orNothing(fault.title());
        return new Fault(words.text(fault.criterion()), title, fault.agencies(), fault.findings(),
            Bar.of(BAR, Math.max(audited, fault.agencies()), List.of(new Share("deficiency", fault.agencies())),
                words.get("city.faultBar", title, fault.agencies(), fault.findings())));
    }
}
