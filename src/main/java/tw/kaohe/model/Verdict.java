package tw.kaohe.model;

/**
 * The nine verdicts (判定), worst first: of several findings on a criterion the first in this order is its verdict.
 * Only DEFICIENT is a deficiency (缺失); NO_EVIDENCE and NEEDS_HUMAN are neither deficient nor satisfied.
 */
public enum Verdict {
    DEFICIENT, NO_EVIDENCE, NEEDS_HUMAN, ADVICE, NOT_COMPUTABLE, NOT_DUE, SATISFIED_BY_ALTERNATIVE, SATISFIED, NOT_APPLICABLE;

    /** The worse of two; null counts as nothing known. */
    public static Verdict worse(Verdict a, Verdict b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.ordinal() <= b.ordinal() ? a : b;
    }
}
