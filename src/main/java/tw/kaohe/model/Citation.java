package tw.kaohe.model;

/** The clause a finding rests on (引據, 條次). */
public record Citation(String document, String clause) {
}
