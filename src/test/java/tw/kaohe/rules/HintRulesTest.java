package tw.kaohe.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.MeasureHint;
import tw.kaohe.model.Verdict;

/** Each hint has a rule that asks people about the measure it is about. */
class HintRulesTest {
    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("rules"), null);

    @Test
    void everyHintAsksPeopleAboutItsMeasure() {
        for (Hint hint : RULEBOOK.hints()) {
            var drafts = new Judge(RULEBOOK).judge("roc102", List.of(
                new MeasureHint(hint.name(), "105-M-1.2", "滿意度調查", List.of(new Evidence("plan.txt", "0", "line 3", "")))));
            assertEquals(Set.of("105-M-1.2 " + Verdict.NEEDS_HUMAN), drafts.stream().map(d -> d.criterion() + " " + d.verdict()).collect(Collectors.toSet()), hint.name());
        }
    }

    @Test
    void wordsTellWhatIsMeant() {
        Hint growth = RULEBOOK.hints().stream().filter(h -> h.name().equals("growth-without-survey")).findFirst().orElseThrow();
        assertEquals(true, growth.measure().matches("每年提報滿意度成長率"));
        assertEquals(false, growth.measure().matches("滿意度問卷每季發放"));
        assertEquals(true, growth.unless().matches("每季辦理問卷以瞭解滿意度"));
        Hint format = RULEBOOK.hints().stream().filter(h -> h.name().equals("closed-format")).findFirst().orElseThrow();
        assertEquals(true, format.measure().matches("資料開放以PDF提供"));
        assertEquals(false, format.measure().matches("表單提供PDF下載"));
    }
}
