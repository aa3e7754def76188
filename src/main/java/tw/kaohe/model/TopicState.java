package tw.kaohe.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a plan treats what a criterion asks for (計畫作法有無).
 *
 * @param decided  whether the plan was read surely enough, and the edition binds, so that it may be called missing
 * @param row      the row of the plan's table that asks for it, or null
 * @param words    the words that were looked for
 * @param missing  parts of the framework that the plan lacks, or null
 * @param covers   codes of the topics in the missing parts
 * @param evidence the measure or line that treats or mentions it; for something missing, the headings that were searched
 */
public record TopicState(String code, Reach reach, boolean decided, ServicePlan.Item row, String words, String missing,
                         List<String> covers, String label, List<Evidence> evidence) implements Subject {

    /** How far the plan treats it. */
    public enum Reach {
        /** A measure treats it. */ ANSWERED,
        /** Its row has measures, but none says what the row asks for. */ UNSAID,
        /** Its row has no measure; that is another criterion's finding. */ BLANK_ROW,
        /** Only words of it stand somewhere. */ MENTIONED,
        /** No word of it stands anywhere. */ ABSENT
    }

    public TopicState {
        covers = List.copyOf(covers);
        evidence = List.copyOf(evidence);
    }

    /** Whether it may be called missing. */
    public boolean isAbsent() {
        return decided && reach == Reach.ABSENT;
    }

    /** Whether its row is answered without what it asks for. */
    public boolean isUnsaid() {
        return reach == Reach.UNSAID;
    }

    @Override
    public String key() {
        return "topic";
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("words", words);
        values.put("row", row == null ? null : row.title());
        values.put("missing", missing);
        return values;
    }
}
