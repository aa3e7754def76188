package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.reading.text.TextFolding;

/**
 * What a plan says itself, line by line: without its title, its headings, the letters that it rests on and the labels that its
 * template prints (構面, 評核項目, 檢核項目). Whoever hands in the blank template has treated nothing, although every topic's words
 * stand in it. A cell is a label where it is nothing else; a sentence that merely holds the words of one stays.
 */
final class PlanProse {
    private static final Pattern CELLS = Pattern.compile("[\\t|｜]|<[^>]{0,200}>");
    private static final Pattern NUMBER = Pattern.compile("^(?:[#*]+|[(（]?[一二三四五六七八九十百壹貳參肆伍陸柒捌玖拾\\d]{1,3}(?:-\\d{1,2})?[)）]?[、.．,，:：]|[(（][一二三四五六七八九十\\d]{1,3}[)）])+");
    private static final Pattern END = Pattern.compile("(?:[(（]?\\d{1,3}[%％][)）]?|[:：。*])+$");
    /** A label that is broken over lines has its pieces near the line where it begins. */
    private static final int NEAR = 12;
    private static final int SHORTEST_PIECE = 2;
    private final Set<String> labels = new HashSet<>();
    private final Map<Integer, List<String>> nearby = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final List<String> names = new ArrayList<>();

    private PlanProse(ServicePlan plan, Set<String> printed, List<String> selfNames) {
        labels.addAll(printed);
        plan.chapters().forEach(c -> labels.add(bare(c.title())));
        plan.weights().forEach(w -> label(w.name(), w.line()));
        // In the layout without a column for measures the agency writes them where others have the label.
        Set<String> measures = plan.measures().stream().map(m -> bare(m.text())).collect(Collectors.toSet());
        plan.items().forEach(i -> {
            if (!measures.contains(bare(i.title()))) {
                label(i.title(), i.line());
            }
            label(i.section(), i.line());
        });
        plan.basis().forEach(b -> dropped.add(b.line()));
        Stream.concat(Stream.of(plan.title()), selfNames.stream()).filter(Objects::nonNull).map(TextFolding::key).forEach(names::add);
        labels.remove("");
    }

    /**
     * @param printed   as {@link #printed} gives it
     * @param selfNames what a plan calls itself: 本計畫
     * @return the matching form of what remains of each line of the plan
     */
    static List<String> of(ServicePlan plan, Set<String> printed, List<String> selfNames) {
        PlanProse prose = new PlanProse(plan, printed, selfNames);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < plan.text().raw().size(); i++) {
            lines.add(prose.line(plan.text().raw().get(i), i + 1));
        }
        return lines;
    }

    /** Titles and headings of the framework, which its template prints, as they are compared. */
    static Set<String> printed(List<String> titles) {
        return titles.stream().distinct().flatMap(PlanProse::parts).collect(Collectors.toSet());
    }

    /** Whether a text is nothing but what the template prints, so that a measure of that text says nothing of its own. */
    static boolean isPrinted(String text, Set<String> printed) {
        return printed.contains(bare(text));
    }

    /** 高齡友善措施—專人導讀諮詢 is printed as one or in two places. */
    private static Stream<String> parts(String title) {
        return Stream.concat(Stream.of(title), Stream.of(title.split("[—－]"))).map(PlanProse::bare).filter(p -> !p.isEmpty());
    }

    private void label(String text, int line) {
        String bare = bare(text);
        if (!bare.isEmpty()) {
            labels.add(bare);
            for (int near = line - NEAR; near <= line + NEAR; near++) {
                nearby.computeIfAbsent(near, n -> new ArrayList<>()).add(bare);
            }
        }
    }

    private String line(String raw, int number) {
        if (dropped.contains(number)) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (String cell : CELLS.split(raw)) {
            String key = TextFolding.key(cell);
            String bare = bare(cell);
            if (!isLabel(bare, number)) {
                kept.append(withoutLeadingLabel(key));
            }
        }
        String rest = kept.toString();
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        return rest;
    }

    private boolean isLabel(String bare, int line) {
        return labels.contains(bare) || bare.length() >= SHORTEST_PIECE
            && nearby.getOrDefault(line, List.of()).stream().anyMatch(l -> l.contains(bare));
    }

    /** 實施對象:本所各課室 begins with its heading. */
    private String withoutLeadingLabel(String key) {
        int colon = Math.max(key.indexOf(':'), key.indexOf('：'));
        return colon > 0 && labels.contains(bare(key.substring(0, colon))) ? key.substring(colon + 1) : key;
    }

    /** Matching form without number, weight and colon. */
    private static String bare(String text) {
        String key = text == null ? "" : TextFolding.key(text).strip();
        Matcher number = NUMBER.matcher(key);
        String rest = number.find() ? key.substring(number.end()) : key;
        return END.matcher(rest).replaceFirst("").strip();
    }
}
