package tw.kaohe.report.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Masks names of people (姓名遮罩) in everything that leaves the agency and the evaluation team: 王小明 becomes 王○明. Only
 * names that are known are found in running text; staff codes are no names and stay.
 */
public final class NameMask {
    private static final char CIRCLE = '○';
    private final Map<Character, List<String>> byFirst;

    /** @param names the names to look for; single characters and codes are left out */
    public NameMask(Set<String> names) {
        this.byFirst = names.stream().filter(NameMask::isName).sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.groupingBy(name -> name.charAt(0), HashMap::new, Collectors.toList()));
    }

    /** Masks nothing. */
    public static NameMask none() {
        return new NameMask(Set.of());
    }

    /** 王小明 → 王○明, 王明 → 王○, 歐陽小明 → 歐○○明; a code such as 員工A01 stays as it is. */
    public static String mask(String name) {
        if (!isName(name)) {
            return name;
        }
        int[] points = name.codePoints().toArray();
        StringBuilder masked = new StringBuilder().appendCodePoint(points[0]);
        if (points.length == 2) {
            return masked.append(CIRCLE).toString();
        }
        masked.append(String.valueOf(CIRCLE).repeat(points.length - 2));
        return masked.appendCodePoint(points[points.length - 1]).toString();
    }

    /** The text with every known name masked; null stays null. */
    public String apply(String text) {
        if (text == null || byFirst.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String name = nameAt(text, at);
            if (name == null) {
                masked.append(text.charAt(at++));
            } else {
                masked.append(mask(name));
                at += name.length();
            }
        }
        return masked.toString();
    }

    private String nameAt(String text, int at) {
        for (String name : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(name, at)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isName(String text) {
        return text != null && text.codePointCount(0, text.length()) > 1 && text.codePoints().noneMatch(Character::isDigit)
            && text.indexOf(CIRCLE) < 0;
    }
}
