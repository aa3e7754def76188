package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * Topics of which one is enough (擇一以上): only where none of them is treated is there something to say, once for all.
 *
 * @param lead   code that the finding is about
 * @param others codes of the rest
 * @param absent whether all of them may be called missing
 * @param words  the words that were looked for
 */
public record TopicChoice(String lead, List<String> others, boolean absent, String words, String label, List<Evidence> evidence)
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
        return Map.of("words", words, "count", others.size() + 1);
    }
}
