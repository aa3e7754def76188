package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * Topics of which one is enough (擇一以上): only where none of them is treated is there something to say, once for all.
 *
 * @param lead   code that the finding is about
 * @param others codes of the rest that a finding also cites
 * @param count  of the topics of the group
 * @param absent whether all of them may be called missing
 * @param words  the words that were looked for
 */
public record TopicChoice(String lead, List<String> others, int count, boolean absent, String words, String label, List<Evidence> evidence)
    implements Subject {

    public TopicChoice {
        others = List.copyOf(others);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String key() {
        return "topic";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("words", words, "count", count);
    }
}
