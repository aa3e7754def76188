package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * Something that the year's satisfaction surveys (滿意度調查) lack.
 *
 * @param stated  whether the record says so; false where it merely does not say
 * @param missing what is lacking, in the report's language
 * @param surveys the surveys concerned, empty where there is none
 */
public record SurveyGap(Aspect aspect, boolean stated, int year, String missing, List<String> surveys, List<Evidence> evidence)
    implements Subject {

    /** FOLLOW_UP = 檢討改善; PUBLIC and INTERNAL = no survey of the public (民眾), of the staff (內部同仁). */
    public enum Aspect { FACETS, PUBLIC, INTERNAL, SAMPLING, SAMPLE_SIZE, ANALYSIS, FOLLOW_UP }

    public SurveyGap {
        surveys = List.copyOf(surveys);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String key() {
        return "survey " + aspect;
    }

    @Override
    public String label() {
        return missing;
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("year", year, "missing", missing, "surveys", String.join("、", surveys));
    }
}
