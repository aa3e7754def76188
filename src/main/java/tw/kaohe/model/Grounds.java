package tw.kaohe.model;

import java.util.List;

/**
 * What a report's judgements rest on besides the submission: how far the rulebook decides, and what the team set.
 *
 * @param coverage  of the edition that judged, of the log form's where that is another one, and of the common criteria, in that order
 * @param policies  all that were in force (政策參數), which are no law
 * @param reference scores and shares, for reference only
 * @param criteria  the globs to which the run was limited; empty where all criteria were judged
 */
public record Grounds(List<Coverage> coverage, List<Policy.InForce> policies, Reference reference, List<String> criteria) {
    /** The id under which the common criteria (跨框架) are counted. */
    public static final String COMMON = "common";
    /** Nothing was judged. */
    public static final Grounds NONE = new Grounds(List.of(), List.of(), Reference.NONE, List.of());

    public Grounds {
        coverage = List.copyOf(coverage);
        policies = List.copyOf(policies);
        criteria = List.copyOf(criteria);
    }

    /**
     * How far one edition's criteria are decided by rules.
     *
     * @param edition     its id, or {@link #COMMON}
     * @param informative 宣示, which nobody judges
     * @param rules       how many rules it has
     */
    public record Coverage(String edition, int criteria, int automated, int partial, int manual, int informative, int rules) {
    }
}
