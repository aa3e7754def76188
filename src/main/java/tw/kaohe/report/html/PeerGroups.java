package tw.kaohe.report.html;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.report.text.Wording;

/**
 * Agencies ranked within their peer group (第1–3組, 甲, 乙, 未分組): only those of a group do comparable work. Those of which nothing
 * was submitted or read stand at the end without a rank.
 */
public final class PeerGroups {
    private static final Pattern NUMBER = Pattern.compile("\\D*(\\d{1,4})\\D*");
    private static final Pattern WRITTEN_OUT = Pattern.compile("第?\\s*(\\d{1,4}|\\p{IsHan})\\s*組?");
    private static final String NUMERALS = "一二三四五六七八九";

    private PeerGroups() {
    }

    /** @param rank by the severity and number of findings, 1 for the worst; agencies with the same counts share a rank; 0 = none */
    public record Ranked(int rank, AgencyLine line) {
    }

    /** @param name as readers know it: 第1組, 甲組, 未分組 */
    public record Group(String name, List<Ranked> agencies) {
    }

    /** 第1組 before 第2組, 甲 before 乙, then by name; those without a group last. */
    public static List<Group> of(List<AgencyLine> agencies, Wording words) {
        Map<String, List<AgencyLine>> groups = new TreeMap<>(order(words.get("city.groupOrder")));
        CityPage.worstFirst(agencies).forEach(line -> groups.computeIfAbsent(key(line.group()), g -> new ArrayList<>()).add(line));
        return groups.entrySet().stream().map(e -> new Group(name(e.getKey(), words), ranked(e.getValue()))).toList();
    }

    /** 第1組, 第一組 and 1 are one group, 甲組 and 甲 as well; registers write them as they come. */
    private static String key(String group) {
        String plain = group == null ? "" : Normalizer.normalize(group, Normalizer.Form.NFKC).strip();
        Matcher written = WRITTEN_OUT.matcher(plain);
        if (!written.matches()) {
            return plain;
        }
        int numeral = NUMERALS.indexOf(written.group(1));
        return numeral < 0 ? written.group(1) : Integer.toString(numeral + 1);
    }

    private static Comparator<String> order(String stems) {
        return Comparator.comparing(String::isEmpty).thenComparing((String group) -> {
            Matcher number = NUMBER.matcher(group);
            int stem = group.isEmpty() ? -1 : stems.indexOf(group.charAt(0));
            return number.matches() ? Integer.parseInt(number.group(1)) : stem >= 0 ? 10_000 + stem : Integer.MAX_VALUE;
        }).thenComparing(Comparator.naturalOrder());
    }

    public static String name(String written, Wording words) {
        String group = key(written);
        return group.isEmpty() ? words.get("city.noGroup") : group.matches("\\d+") ? words.get("city.groupNumber", group)
            : group.length() == 1 ? words.get("city.groupName", group) : words.text(group);
    }

    private static List<Ranked> ranked(List<AgencyLine> worstFirst) {
        List<Ranked> ranked = new ArrayList<>();
        worstFirst.stream().filter(PeerGroups::isAudited).forEach(line -> {
            Ranked above = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            boolean same = above != null && severities(line).equals(severities(above.line()));
            ranked.add(new Ranked(same ? above.rank() : ranked.size() + 1, line));
        });
        worstFirst.stream().filter(line -> !isAudited(line)).sorted(Comparator.comparing(AgencyLine::id)).forEach(line -> ranked.add(new Ranked(0, line)));
        return List.copyOf(ranked);
    }

    static boolean isAudited(AgencyLine line) {
        return line.status() == AgencyReport.Status.AUDITED;
    }

    private static List<Integer> severities(AgencyLine line) {
        return List.of(line.counts().major(), line.counts().deficiency(), line.counts().advice());
    }
}
