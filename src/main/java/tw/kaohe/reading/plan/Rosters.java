package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.ServicePlan.RosterMember;

/** The roster (名冊) of the task force that a plan carries. */
final class Rosters {
    private static final List<String> COLUMNS = List.of("roster.group", "roster.title", "roster.name", "roster.unit", "roster.work");
    private static final Pattern UNIT = Pattern.compile("(?:本所|本局|本處|本府|本中心|本站|本會)([\\u4e00-\\u9fff]{1,8}?(?:課|室|會|股|科|組|隊|站|中心))(?:同仁|人員|業務|各項|相關)");
    private static final Pattern HEADED = Pattern.compile("^([\\u4e00-\\u9fff]{1,8}?(?:課|室|科|股|組|隊|站))(?:課長|主任|科長|股長|組長|隊長|站長|室主任|長)$");

    private Rosters() {
    }

    static boolean isHeader(Block.Row row) {
        Map<String, Integer> places = places(row);
        return places.containsKey("roster.name") && places.containsKey("roster.title") && places.size() >= 3;
    }

    static List<RosterMember> of(List<Block> blocks) {
        List<RosterMember> members = new ArrayList<>();
        Map<String, Integer> places = null;
        String group = null;
        int width = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Row row && isHeader(row)) {
                places = places(row);
                width = row.cells().size();
                group = members.isEmpty() ? null : group;
            } else if (block instanceof Block.Text || block instanceof Block.Row other && (other.cells().size() < width - 1
                    || PatrolForms.isHeader(other) || Header.ofRow(other) != null)) {
                places = null;
            } else if (places != null && block instanceof Block.Row row && !row.isBlank()) {
                String here = text(row, places.get("roster.group"));
                group = here == null ? group : here;
                RosterMember member = member(row, places, group);
                if (member != null) {
                    members.add(member);
                }
            }
        }
        return members;
    }

    private static RosterMember member(Block.Row row, Map<String, Integer> places, String group) {
        String title = text(row, places.get("roster.title"));
        String name = text(row, places.get("roster.name"));
        String work = text(row, places.get("roster.work"));
        if (title == null && name == null) {
            return null;
        }
        String unit = text(row, places.get("roster.unit"));
        return new RosterMember(group, title, filled(name, places.get("roster.name")), unit == null ? unit(title, work) : unit,
            filled(work, places.get("roster.work")), row.line());
    }

    /** The unit as the title (民政課課長) or the work (督導本所民政課同仁) names it, or null. */
    private static String unit(String title, String work) {
        Matcher headed = HEADED.matcher(title == null ? "" : title);
        if (headed.matches()) {
            return headed.group(1);
        }
        Matcher named = UNIT.matcher(work == null ? "" : work.substring(0, Math.min(200, work.length())));
        return named.find() ? named.group(1) : null;
    }

    /** A blank cell of a column that is there is empty, not unknown. */
    private static String filled(String text, Integer place) {
        return text == null && place != null ? "" : text;
    }

    private static String text(Block.Row row, Integer place) {
        if (place == null || place >= row.cells().size() || row.cells().get(place).isBlank()) {
            return null;
        }
        Passage text = row.cells().get(place).joined().strip();
        return Values.isDitto(text) ? null : text.text();
    }

    private static Map<String, Integer> places(Block.Row row) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < row.cells().size() && i < 40; i++) {
            String label = row.cells().get(i).label();
            for (String column : label.isEmpty() || label.length() > 8 ? List.<String>of() : COLUMNS) {
                if (Vocabulary.words(column).contains(label)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }
}
