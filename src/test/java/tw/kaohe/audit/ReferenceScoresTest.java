package tw.kaohe.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Edition;
import tw.kaohe.model.Reference;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Measure;
import tw.kaohe.model.ServicePlan.Weight;
import tw.kaohe.model.Verdict;

/** Scores for reference, as the evaluation team asked for them: exact, never redistributed, never summed where no weights are given. */
class ReferenceScoresTest {
    private static final List<Edition.Weight> WEIGHTS = List.of(new Edition.Weight(1, "甲", 40), new Edition.Weight(2, "乙", 24),
        new Edition.Weight(3, "丙", 16), new Edition.Weight(4, "丁", 12), new Edition.Weight(5, "戊", 8));
    private final List<Measure> measures = new ArrayList<>();
    private final List<CriterionVerdict> verdicts = new ArrayList<>();

    private static Edition edition(List<Edition.Weight> weights) {
        return new Edition("roc097", "t", 97, "示範縣", "s", 1, 101, List.of(), weights, List.of());
    }

    private static Criterion criterion(String code) {
        return new Criterion(code, code, List.of(), "計畫作法", "d", "c", "COMM", null, "", Criterion.Status.AUTOMATED, Set.of(), Set.of(), "",
            Criterion.Duty.AGENCY, true, "", "", List.of());
    }

    private void section(int section, Verdict... of) {
        for (Verdict verdict : of) {
            String path = section + "." + (measures.size() + 1);
            measures.add(new Measure(path, null, "97-M-" + path, "t", null, null, null, null, "L1", 1, ServicePlan.Pairing.HIGH));
            verdicts.add(new CriterionVerdict(criterion("97-M-" + path), verdict, null, List.of()));
        }
    }

    private ServicePlan plan(Weight... weights) {
        return new ServicePlan(null, ServicePlan.DocumentKind.PLAN, null, List.of(), 97, null, null, null, null, null, null, false, List.of(),
            List.of(), Set.of(), List.of(), measures, List.of(), List.of(weights), List.of(), null, List.of(), List.of(), null);
    }

    private Reference reference(Weight... weights) {
        return ReferenceScores.of(edition(WEIGHTS), plan(weights), verdicts, List.of(), RoundingMode.HALF_UP);
    }

    @Test
    void whatIsUndecidedIsInNoDenominatorAndAdviceDoesNotReduce() {
        section(1, Verdict.SATISFIED, Verdict.SATISFIED_BY_ALTERNATIVE, Verdict.DEFICIENT, Verdict.ADVICE, Verdict.NOT_APPLICABLE, Verdict.NOT_DUE,
            Verdict.NEEDS_HUMAN, Verdict.NO_EVIDENCE, Verdict.NOT_COMPUTABLE);
        Reference.Section first = reference().sections().get(0);
        assertEquals("2/3 26.67", first.satisfied() + "/" + first.decided() + " " + first.score());
    }

    @Test
    void aSectionWithoutDecisionsCannotBeScoredAndKeepsItsWeight() {
        section(1, Verdict.SATISFIED);
        section(2, Verdict.ADVICE, Verdict.NO_EVIDENCE);
        section(3, Verdict.SATISFIED);
        section(4, Verdict.SATISFIED);
        section(5, Verdict.SATISFIED);
        Reference reference = reference();
        assertNull(reference.sections().get(1).score());
        assertEquals("76.00", reference.score().toPlainString());
        assertEquals(100, reference.outOf());
        assertFalse(reference.complete());
    }

    @Test
    void theSumIsRoundedOnce() {
        section(1, Verdict.SATISFIED, Verdict.DEFICIENT, Verdict.DEFICIENT);
        section(2, Verdict.SATISFIED, Verdict.SATISFIED, Verdict.DEFICIENT, Verdict.DEFICIENT, Verdict.DEFICIENT, Verdict.DEFICIENT, Verdict.DEFICIENT);
        section(3, Verdict.DEFICIENT);
        section(4, Verdict.DEFICIENT);
        section(5, Verdict.SATISFIED, Verdict.SATISFIED, Verdict.DEFICIENT);
        Reference reference = reference();
        assertEquals(List.of("13.33", "6.86", "0.00", "0.00", "5.33"), reference.sections().stream().map(s -> s.score().toPlainString()).toList());
        assertEquals("25.52", reference.score().toPlainString(), "40/3 + 48/7 + 16/3 = 25.5238…");
        assertTrue(reference.complete());
    }

    @Test
    void thePlansOwnWeightsGoFirst() {
        section(1, Verdict.SATISFIED);
        Reference reference = reference(new Weight(1, "首項", 41, 3), new Weight(2, null, null, 4), new Weight(6, "另項", null, 5));
        assertEquals(List.of("首項41", "乙24", "丙16", "丁12", "戊8", "另項null"), reference.sections().stream().map(s -> s.name() + s.weight()).toList());
        assertEquals("41.00", reference.score().toPlainString());
        assertEquals(101, reference.outOf());
    }

    @Test
    void nothingDecidedIsNoScore() {
        assertNull(reference().score());
        assertNull(ReferenceScores.of(edition(WEIGHTS), null, List.of(), List.of(), RoundingMode.HALF_UP).score());
    }

    @Test
    void otherEditionsGiveSharesSideBySide() {
        Reference reference = ReferenceScores.of(edition(List.of()), null, List.of(), List.of(new DimensionSummary("甲", 9, 2, 1, 1, 2, 1, 1, 1, 0, 0, 0),
            new DimensionSummary("乙", 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0)), RoundingMode.HALF_UP);
        assertEquals(List.of("甲3/6", "乙0/0"), reference.shares().stream().map(s -> s.dimension() + s.satisfied() + "/" + s.decided()).toList());
        assertNull(reference.score());
        assertTrue(reference.sections().isEmpty());
    }
}
