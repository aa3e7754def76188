package tw.kaohe.report.html;

import java.util.ArrayList;
import java.util.List;
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

    public record Group(String name, List<Rank> rows) {
    }

    /** @param rank equal counts share one; — where nothing was submitted */
    public record Rank(String rank, String name, String id, Counts counts, String plain, Bar bar) {
    }

    /** @param bar agencies, out of all that were audited */
    public record Fault(String code, String title, int agencies, int findings, Bar bar) {
    }

    static CityRanking of(CityReport report, Wording words) {
        int most = report.agencies().stream().mapToInt(line -> CityPage.sum(line.counts())).max().orElse(0);
        List<Group> groups = new ArrayList<>();
        PeerGroups.of(report.agencies(), words).forEach(g -> groups.add(new Group(words.get("city.group", g.name(), g.agencies().size()),
            g.agencies().stream().map(ranked -> rank(ranked, most, words)).toList())));
        int audited = (int) report.agencies().stream().filter(PeerGroups::isAudited).count();
        return new CityRanking(List.copyOf(groups), report.common().stream().limit(MAX_FAULTS).map(f -> fault(f, audited, words)).toList(),
            report.common().size() > MAX_FAULTS ? words.get("capped", MAX_FAULTS, report.common().size()) : null,
            report.agencies().stream().filter(line -> !PeerGroups.isAudited(line))
                .map(line -> new Labelled(words.text(line.name()), words.get("status." + line.status()))).toList());
    }

    private static Rank rank(PeerGroups.Ranked ranked, int most, Wording words) {
        AgencyLine line = ranked.line();
        String rank = ranked.rank() == 0 ? Wording.NOTHING : Integer.toString(ranked.rank());
        Counts counts = line.counts();
        Bar bar = Bar.of(BAR, most, List.of(new Share("major", counts.major()), new Share("deficiency", counts.deficiency()),
            new Share("advice", counts.advice())), words.get("city.bar", words.text(line.name()), counts.major(), counts.deficiency(), counts.advice()));
        return new Rank(rank, words.text(line.name()), words.text(line.id()), counts, PeerGroups.isAudited(line) ? null : words.get("status." + line.status()), bar);
    }

    private static Fault fault(CommonFinding fault, int audited, Wording words) {
        String title = words.orNothing(fault.title());
        return new Fault(words.text(fault.criterion()), title, fault.agencies(), fault.findings(),
            Bar.of(BAR, Math.max(audited, fault.agencies()), List.of(new Share("deficiency", fault.agencies())),
                words.get("city.faultBar", title, fault.agencies(), fault.findings())));
    }
}
