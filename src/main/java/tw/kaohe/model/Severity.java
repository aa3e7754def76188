package tw.kaohe.model;

/** Severity (嚴重度): 重大缺失, 缺失, 建議改善. */
public enum Severity {
    MAJOR, DEFICIENCY, ADVICE;

    /** The milder of two. */
    public static Severity atMost(Severity severity, Severity limit) {
        return severity.ordinal() >= limit.ordinal() ? severity : limit;
    }
}
