package tw.kaohe.model;

import java.util.List;

/**
 * An edition of the evaluation framework (年度版評核架構), e.g. {@code roc109}.
 *
 * @param year      the ROC year it was written for
 * @param city      the city it was written for; with {@code year} it decides whether the edition binds
 * @param scheme    the scheme it belongs to
 * @param fromYear  first ROC year in which the scheme's plans are judged by it
 * @param toYear    last such year
 * @param documents the documents it is taken from, for 壹、考核依據
 * @param weights   of the sections of plans (要項權重), for reference scores; empty where the sources give none
 */
public record Edition(String id, String title, int year, String city, String scheme, int fromYear, int toYear,
                      List<String> documents, List<Weight> weights, List<Criterion> criteria) {
    public Edition {
        documents = List.copyOf(documents);
        weights = List.copyOf(weights);
        criteria = List.copyOf(criteria);
    }

    /** Weight of a section (要項) of plans in per cent; null where it is not stated. */
    public record Weight(int section, String name, Integer weight) {
    }
}
