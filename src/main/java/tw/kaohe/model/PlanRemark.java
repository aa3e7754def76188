package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * Something noticed about a plan's wording or numbering that concerns the plan as a whole and is one finding however often it occurs.
 *
 * @param topic  what was noticed; rules match it
 * @param label  as the report names it
 * @param values for the sentence
 */
public record PlanRemark(Topic topic, String key, String label, Map<String, Object> values, List<Evidence> evidence) implements Subject {

    public enum Topic {
        /** Slips of numbering. */ NUMBERING,
        /** Words of the table of misspellings. */ MISSPELLING,
        /** Measures listed twice. */ REPEATED_MEASURES,
        /** Measures whose deadline, frequency or unit is a general word. */ VAGUE_MEASURES,
        /** No promise that can be counted. */ NOTHING_QUANTIFIED,
        /** A unit's head has one title in the roster and another in the log form. */ HEAD_TITLE,
        /** Its year is not the year judged. */ OTHER_YEAR,
        /** It names another agency than the one it was handed in for. */ OTHER_AGENCY,
        /** Several plans of one year without a revision to choose by. */ RIVAL_PLANS
    }
}
