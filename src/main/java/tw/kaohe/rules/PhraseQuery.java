package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a text must say, in words that officers can edit: {@code 滿意度 & (調查 | 問卷)}. {@code |} means either, {@code &} both,
 * {@code A ~12 B} one of A's words and one of B's with at most twelve characters between them, {@code !} not;
 * {@code ~} binds before {@code &} before {@code |}. Texts and words are matching keys: no blanks, glyph variants folded.
 */
public final class PhraseQuery {
    private static final String OPERATORS = "|&~!()";
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final Node root;
    private int at;

    /** Where a part of the query stands in a text: the place of its first hit, or -1. */
    private interface Node {
        int find(String text);
    }

    private PhraseQuery(String text) {
        this.text = text;
        this.root = either();
        if (at < text.length()) {
            throw new IllegalArgumentException("'" + text + "': unexpected '" + text.charAt(at) + "' at " + (at + 1));
        }
    }

    /** @param query in standard glyphs; blanks do not count; @throws IllegalArgumentException saying what is wrong where */
    public static PhraseQuery parse(String query) {
        return new PhraseQuery(query.replaceAll("\\s+", ""));
    }

    /** The query without blanks, for people who look into a verdict. */
    @Override
    public String toString() {
        return text;
    }

    /** Its words, for the sentence that lists what was looked for; negated ones too are words that were looked at. */
    public String inWords() {
        return words.stream().distinct().collect(Collectors.joining("、"));
    }

    /** Place of the first hit in a folded text, or -1. */
    public int find(String folded) {
        return root.find(folded);
    }

    public boolean matches(String folded) {
        return find(folded) >= 0;
    }

    /**
     * Place of the first of its telling words in a folded text, however little the query is met, or -1. Words of two characters
     * (辦理, 服務) stand in every plan and tell nothing alone. */
    public int mention(String folded) {
        return first(words.stream().filter(w -> w.length() > 2).map(folded::indexOf).toList());
    }

    private static int first(List<Integer> places) {
        return places.stream().filter(p -> p >= 0).min(Integer::compare).orElse(-1);
    }

    private Node either() {
        List<Node> choices = new ArrayList<>(List.of(both()));
        while (take('|')) {
            choices.add(both());
        }
        return choices.size() == 1 ? choices.get(0) : t -> first(choices.stream().map(c -> c.find(t)).toList());
    }

    private Node both() {
        List<Node> all = new ArrayList<>(List.of(near()));
        while (take('&')) {
            all.add(near());
        }
        return all.size() == 1 ? all.get(0) : t -> {
            List<Integer> places = all.stream().map(c -> c.find(t)).toList();
            return places.contains(-1) ? -1 : first(places);
        };
    }

    private Node near() {
        int first = words.size();
        Node left = atom();
        if (!take('~')) {
            return left;
        }
        List<String> ones = List.copyOf(words.subList(first, words.size()));
        int distance = number();
        int before = words.size();
        atom();
        List<String> others = List.copyOf(words.subList(before, words.size()));
        return t -> first(ones.stream().map(one -> nearby(t, one, others, distance)).toList());
    }

    private static int nearby(String text, String one, List<String> others, int distance) {
        for (int i = text.indexOf(one); i >= 0; i = text.indexOf(one, i + 1)) {
            int from = Math.max(0, i - distance);
            for (String other : others) {
                int to = Math.min(text.length(), i + one.length() + distance + other.length());
                if (text.substring(Math.max(0, from - other.length()), to).contains(other)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Node atom() {
        if (take('!')) {
            Node not = atom();
            return t -> not.find(t) >= 0 ? -1 : 0;
        }
        if (take('(')) {
            Node inner = either();
            if (!take(')')) {
                throw new IllegalArgumentException("'" + text + "': '(' without ')'");
            }
            return inner;
        }
        int start = at;
        while (at < text.length() && OPERATORS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw new IllegalArgumentException("'" + text + "': a word is missing at " + (at + 1));
        }
        String word = text.substring(start, at);
        words.add(word);
        return t -> t.indexOf(word);
    }

    private int number() {
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new IllegalArgumentException("'" + text + "': '~' needs a number of characters");
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
