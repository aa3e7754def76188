package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.model.ServicePlan.Commitment;
import tw.kaohe.model.ServicePlan.Strength;
import tw.kaohe.reading.plan.Section.Role;
import tw.kaohe.reading.text.TextFolding;

/** Finds the quantified promises (承諾) in measures, in what is expected of them, and in the closing chapters. */
final class Commitments {
    private static final int LONGEST_CLAUSE = 400;
    private static final int LONGEST_WHAT = 160;
    private static final Pattern LOST_RANGE = Pattern.compile("(?<![0-9])([1-9]\\d)([1-9]\\d) ?分鐘");
    private static final Pattern BINDS = Pattern.compile("(?:於|在|以|各|平均|≧|≥|>=|不超過|不逾|不少於|不低於|至少|最少|達到?|逾|超過|約)\\s*$");
    private static final Pattern LIMITS = Pattern.compile("^\\s*(?:以內|之內|內|\\(含\\)以上|以上|[/／]\\s*[年季月週日])");
    private static final Pattern FREQUENCY = Pattern.compile("每(?:\\s*(?:\\d{1,2}|[二兩三四六])\\s*個?(?:月|週|周|星期)|半年|學期|學年度?|年度?|季|月|(?:週|周|星期)(?:[一二三四五六日](?:[、及和][一二三四五六日])*(?![至到~-])(?:上午|下午|晚間)?)?|日|天)"
        + "(?:[、及和與]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?)*各?(?:第[一二三四1-4](?:個)?[週周](?:星期|[週周])?[一二三四五六日]?|\\s*\\d{1,2}\\s*[日號]\\s*以?前)?|(?:至少|最少|不少於)|以上$");
    private final Codes codes;
    private final List<Commitment> found = new ArrayList<>();
    private final List<Passage> lostRanges = new ArrayList<>();

    Commitments(Codes codes) {
        this.codes = codes;
    }

    List<Commitment> found() {
        return found;
    }

    /** Numbers that seem to be a range that lost its mark (等候1015分鐘): they are not read. */
    List<Passage> lostRanges() {
        return lostRanges;
    }

    void measures(List<Draft> drafts, List<String> paths) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            String code = codes.measure(paths.get(i));
            int first = found.size();
            read(draft.text(), code, null, -1);
            if (draft.value(Column.BENEFIT) != null) {
                read(draft.value(Column.BENEFIT), code, draft.text().text(), -1);
            }
            if (draft.value(Column.DEADLINE) != null && found.size() == first) {
                read(draft.value(Column.DEADLINE), code, draft.text().text(), -1);
            }
        }
    }

    /** Promises outside the measures, in chapters that neither rest on a letter nor set the period. */
    void chapters(List<Section> sections, boolean contentHasMeasures) {
        for (Section section : sections) {
            boolean content = section.role() == Role.CONTENT || section.role() == Role.STEPS && contentHasMeasures;
            if (section.role() == Role.BASIS || section.role() == Role.PERIOD || section.role() == Role.OBJECTS || content) {
                continue;
            }
            int ordinal = 0;
            for (Passage clause : section.clauses()) {
                Numbering number = Numbering.leading(clause.key());
                ordinal = number == null ? ordinal + 1 : number.value();
                Passage body = number == null ? clause : clause.from(number.end());
                chapter(body, section.value(), Math.max(1, ordinal));
            }
        }
    }

    private void chapter(Passage body, int chapter, int ordinal) {
        int first = found.size();
        read(body, codes.clause(chapter, ordinal, ""), null, chapter);
        String label = TextFolding.key(body.text().substring(0, Math.min(12, body.length())));
        boolean counted = found.subList(first, found.size()).stream().anyMatch(c -> "年".equals(c.period()));
        for (String annual : Vocabulary.words("commitment.annual")) {
            if (label.startsWith(annual) && !counted) {
                String words = body.text().substring(0, clauseEnd(body.key(), 0)).strip();
                found.add(new Commitment(codes.clause(chapter, ordinal, TextFolding.key(words)), what(words, null), ">=", "1", "次", "年",
                    Strength.HARD, body.line(), words));
            }
        }
    }

    /** Requests in a form that a catalogue's criterion speaks of. */
    void requests(List<Passage> requests) {
        for (Passage request : requests) {
            String code = codes.anywhere(TextFolding.key(request.text()));
            if (code != null) {
                read(request, code, null, -1);
            }
        }
    }

    /** @param context what the promise is about where the text itself only has the number; else null */
    private void read(Passage text, String code, String context, int chapter) {
        int from = 0;
        while (from < text.length()) {
            int end = clauseEnd(text.key(), from);
            clause(text.sub(from, end), text, code, context, chapter);
            from = end + (end < text.length() && isMark(text.key().charAt(end)) ? 1 : 0);
        }
    }

    private void clause(Passage clause, Passage whole, String code, String context, int chapter) {
        String key = clause.key();
        Matcher lost = LOST_RANGE.matcher(key);
        while (lost.find()) {
            if (Integer.parseInt(lost.group(1)) < Integer.parseInt(lost.group(2))) {
                lostRanges.add(clause.sub(lost.start(), lost.end()));
            }
        }
        List<Quantities.Found> quantities = Quantities.in(key);
        Passage stripped = quantities.isEmpty() ? clause : clause.strip();
        String words = quantities.isEmpty() ? "" : TextFolding.key(stripped.text());
        for (Quantities.Found quantity : quantities) {
            String mapped = chapter >= 0 ? null : codes.anywhere(words);
            String own = chapter >= 0 ? fromChapter(code, chapter, words) : mapped == null ? code : mapped;
            int line = clause.lineAt(Math.min(quantity.from(), clause.length() - 1));
            String rest = key.isEmpty() ? "" : without(clause, quantity);
            found.add(new Commitment(own, what(rest, context != null ? context : isAll(stripped, whole) ? null : whole.text(), context != null && !isRatio(quantity)), quantity.comparator(),
                quantity.quantity(), quantity.unit(), quantity.period(), quantity.strength(), line, stripped.text()));
        }
    }

    /** The clause without the number and the words that only bind it: 於3日內回復 leaves 回復. */
    private static String without(Passage clause, Quantities.Found quantity) {
        String before = BINDS.matcher(clause.text().substring(0, quantity.number())).replaceFirst("");
        return before + LIMITS.matcher(clause.text().substring(quantity.to())).replaceFirst("");
    }

    /** Whether a clause is all there is: then the sentence says no more of what is meant. */
    private static boolean isAll(Passage clause, Passage whole) {
        return whole.strip().length() <= clause.length() + 1;
    }

    /** A ratio (參賽率達80%) names its own subject even where it stands in the expected benefit. */
    private static boolean isRatio(Quantities.Found quantity) {
        return quantity.unit().equals("%");
    }

    private String fromChapter(String code, int chapter, String words) {
        int point = code.lastIndexOf('.');
        String ordinal = point < 0 ? "1" : code.substring(point + 1);
        return codes.clause(chapter, ordinal.matches("\\d{1,4}") ? Integer.parseInt(ordinal) : 1, words);
    }

    private static String what(String rest, String context, boolean outside) {
        String own = what(rest, null);
        return context != null && (outside || isVague(own)) ? what(context, own) : own;
    }

    /** Whether nothing but verbs is left (預計辦理), so that the sentence must say what is meant. */
    private static boolean isVague(String own) {
        String rest = TextFolding.align(own);
        if (Vocabulary.words("what.enough").contains(rest)) {
            return false;
        }
        for (String key : List.of("what.vague", "quantity.pledge")) {
            for (String word : Vocabulary.words(key)) {
                rest = rest.replace(word, "");
            }
        }
        return own.length() < 3 || own.length() < 7 && rest.isBlank();
    }

    /** What a promise is about: its clause without frequency, number and the verbs in front; long ones are cut. */
    private static String what(String words, String fallback) {
        String text = words.length() > LONGEST_CLAUSE ? words.substring(0, LONGEST_CLAUSE) : words;
        text = FREQUENCY.matcher(text).replaceAll("").replaceAll("(?:與|及|並|和|暨)不定期.*$", "").strip();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String lead : Vocabulary.words("what.lead")) {
                if (text.length() >= lead.length() + 2 && TextFolding.align(text).startsWith(lead)) {
                    text = text.substring(lead.length()).strip();
                    changed = true;
                }
            }
        }
        String plain = text.replaceAll("^[，。、；：:\\s]+|[，。、；：:\\s]+$", "");
        String chosen = plain.isEmpty() && fallback != null ? fallback : plain;
        return chosen.length() > LONGEST_WHAT ? chosen.substring(0, LONGEST_WHAT) : chosen;
    }

    private static int clauseEnd(String key, int from) {
        int end = from;
        while (end < key.length() && (!isMark(key.charAt(end)) || isThousands(key, end)) && end - from < LONGEST_CLAUSE) {
            end++;
        }
        return end;
    }

    /** 1,000 is one number. */
    private static boolean isThousands(String key, int at) {
        boolean comma = key.charAt(at) == ',' || key.charAt(at) == '，';
        return comma && at > 0 && at + 3 < key.length() && Character.isDigit(key.charAt(at - 1)) && Character.isDigit(key.charAt(at + 1))
            && Character.isDigit(key.charAt(at + 2)) && Character.isDigit(key.charAt(at + 3));
    }

    private static boolean isMark(char c) {
        return c == ',' || c == '。' || c == '；' || c == '，' || c == '!' || c == '！' || c == '?' || c == '？' || c == '\n';
    }
}
