package tw.kaohe.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluator decided on a criterion that no machine decides (人工評定); 不符 only, the rest needs no finding.
 *
 * @param subject what it is about (標的), or null for the criterion as a whole
 * @param opinion 意見, or null
 */
public record HumanJudgement(String code, String subject, String opinion, String site, LocalDate date, List<Evidence> evidence) implements Subject {
    public String getCode() {
        return code;
    }

    @Override
    public String key() {
        return subject == null ? "judgement" : "judgement " + subject;
    }

    @Override
    public String label() {
        return subject == null ? code : subject;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("about", subject);
        values.put("opinion", opinion);
        return values;
    }
}
