package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small changes that can be made to the text of a condition or of an action. */
final class RuleEdits {
    private static final Pattern PATTERN = Pattern.compile("\\b([A-Z]\\w*)\\(");
    private static final Pattern COMPARISON = Pattern.compile("(==|!=|>=|<=|(?<![-=])>|<)");
    private static final Map<String, String> FLIPPED = Map.of("==", "!=", "!=", "==", ">=", ">", ">", ">=", "<=", "<", "<", "<=");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"\\-.])(\\d+)(?![\\w\"\\-.])");
    private static final Pattern QUANTIFIER = Pattern.compile("\\b(not|exists)\\s+(?=[A-Z])");
    private static final Pattern CALL = Pattern.compile("\\.(atMost|severity|alsoCites|with|key|reasonCode)\\(");
    private static final Map<String, String> VERDICTS =
        Map.of(".deficient(", ".advice(", ".advice(", ".deficient(", ".needsHuman(", ".noEvidence(", ".noEvidence(", ".needsHuman(");

    private RuleEdits() {
    }

    /** A changed text and what was changed. */
    record Edit(String text, String what) {
    }

    static List<Edit> ofCondition(String text) {
        List<Edit> edits = new ArrayList<>();
        Matcher patterns = PATTERN.matcher(text);
        while (patterns.find()) {
            int close = close(text, patterns.end());
            List<int[]> parts = parts(text, patterns.end(), close);
            for (int i = 0; i < parts.size(); i++) {
                constraint(edits, text, parts, i);
            }
        }
        Matcher quantifiers = QUANTIFIER.matcher(text);
        while (quantifiers.find()) {
            String other = quantifiers.group(1).equals("not") ? "exists" : "not";
            edits.add(new Edit(text.substring(0, quantifiers.start(1)) + other + text.substring(quantifiers.end(1)), quantifiers.group(1) + " -> " + other));
            int end = close(text, text.indexOf('(', quantifiers.end()) + 1) + 1;
            edits.add(new Edit(text.substring(0, quantifiers.start()) + text.substring(end), "drop " + text.substring(quantifiers.start(), end)));
        }
        return edits;
    }

    private static void constraint(List<Edit> edits, String text, List<int[]> parts, int i) {
        int[] part = parts.get(i);
        String constraint = text.substring(part[0], part[1]).strip();
        int from = i > 0 ? parts.get(i - 1)[1] : part[0];
        int to = i == 0 && parts.size() > 1 ? parts.get(1)[0] : part[1];
        edits.add(new Edit(text.substring(0, from) + text.substring(to), "drop " + constraint));
        Matcher comparison = COMPARISON.matcher(constraint);
        if (comparison.find()) {
            String flipped = FLIPPED.get(comparison.group());
            edits.add(replaced(text, part, comparison.replaceFirst(Matcher.quoteReplacement(flipped)), constraint));
        } else {
            edits.add(replaced(text, part, constraint.startsWith("!") ? constraint.substring(1) : "!" + constraint, constraint));
        }
        Matcher number = NUMBER.matcher(constraint);
        while (number.find()) {
            String more = Integer.toString(Integer.parseInt(number.group()) + 1);
            edits.add(replaced(text, part, constraint.substring(0, number.start()) + more + constraint.substring(number.end()), constraint));
        }
    }

    private static Edit replaced(String text, int[] part, String changed, String constraint) {
        String before = text.substring(part[0], part[1]);
        String lead = before.substring(0, before.length() - before.stripLeading().length());
        return new Edit(text.substring(0, part[0]) + lead + changed + text.substring(part[1]), constraint + " -> " + changed);
    }

    static List<Edit> ofAction(String text) {
        List<Edit> edits = new ArrayList<>();
        Matcher calls = CALL.matcher(text);
        while (calls.find()) {
            int end = close(text, calls.end()) + 1;
            edits.add(new Edit(text.substring(0, calls.start()) + text.substring(end), "drop " + text.substring(calls.start(), end)));
        }
        VERDICTS.forEach((verdict, other) -> {
            if (text.contains(verdict)) {
                edits.add(new Edit(text.replace(verdict, other), verdict + " -> " + other));
            }
        });
        return edits;
    }

    /** Offset of the parenthesis that closes the one before {@code from}. */
    private static int close(String text, int from) {
        int depth = 1;
        int at = from;
        for (; at < text.length() && depth > 0; at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        }
        return at - 1;
    }

    /** The constraints between two offsets, split at commas outside parentheses. */
    private static List<int[]> parts(String text, int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int at = from; at <= to; at++) {
            char c = at == to ? ',' : text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                if (!text.substring(start, at).isBlank()) {
                    parts.add(new int[] {start, at});
                }
                start = at + 1;
            }
        }
        return parts;
    }
}
