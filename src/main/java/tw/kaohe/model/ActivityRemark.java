package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * Rows of the activity records (活動紀錄) that cannot count as they stand; one remark for a type of activity.
 *
 * @param type type of the activity as written
 * @param days what is concerned: 97年5月 … or dates
 */
public record ActivityRemark(Topic topic, String type, int rows, List<String> days, List<Evidence> evidence) implements Subject {

    public enum Topic {
        /** The same activity listed more than once. */ DUPLICATE,
        /** Another of the same day, type and name, with a proof of its own. */ SAME_DAY,
        /** Dated outside the plan's execution period. */ OUTSIDE_PERIOD
    }

    @Override
    public String key() {
        return topic == Topic.SAME_DAY ? type + " same day" : type;
    }

    @Override
    public String label() {
        return type;
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("type", type, "rows", rows, "days", String.join("、", days));
    }
}
