package tw.kaohe.model.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.junit.jupiter.api.Test;

/** Random people, scans and days drive the state machine of deficiencies; what must never happen does not, in any order. */
class FollowUpModelTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 5, 13);
    private static final LocalDate DUE = FIRST.plusDays(30);

    /** The deficiency, the day, and what the test itself remembers. @param known what was found when people last decided, or null */
    private record World(FollowUp followUp, LocalDate day, Set<String> reporters, String known, boolean goneSince) {
        World step(Step step) {
            FollowUp before = followUp;
            FollowUp after;
            try {
                after = before.after(step);
            } catch (StepRefused e) {
                assertFalse(e.possible().isEmpty(), "in every state something may be done");
                return this;
            }
            check(before, step, after);
            Set<String> all = new HashSet<>(reporters);
            boolean decision = step instanceof Step.Reviewed s && s.closed() || step instanceof Step.Exempted;
            if (step instanceof Step.Reported s) {
                all.add(s.by().toLowerCase());
            }
            return new World(after, day, all, decision ? before.content() : known,
                !(step instanceof Step.Seen) && (goneSince || step instanceof Step.Gone));
        }

        private void check(FollowUp before, Step step, FollowUp after) {
            assertEquals(DUE, after.due(), "the day by which it is to be mended never moves");
            if (after.state() == FollowUpState.CLOSED && before.state() != FollowUpState.CLOSED) {
                Step.Reviewed review = (Step.Reviewed) step;
                assertTrue(review.closed() && !reporters.contains(review.by().toLowerCase()), "closed by somebody who did not report it");
            }
            if (step instanceof Step.Exempted s) {
                assertFalse(reporters.contains(s.by().toLowerCase()), "exempted by somebody who did not report it");
                assertFalse(s.until().isBefore(day), "exempt until a day that is still to come");
            }
            if (step instanceof Step.Seen s && s.waivedUntil() == null && !goneSince && s.content().equals(known) && !before.waived()) {
                assertEquals(before.state(), after.state(), "what people knew when they decided changes nothing");
                assertEquals(after, after.after(step), "nor does the same scan once more");
            }
            if (step instanceof Step.Gone) {
                assertTrue(after.state() == FollowUpState.AWAITING_REVIEW || after.state() == before.state(), "what is no longer found is for people to look at");
                assertNotEquals(FollowUpState.OPEN, after.state());
            }
            if (step instanceof Step.DayBegun && after.state() == FollowUpState.EXEMPT) {
                assertFalse(after.exemptUntil().isBefore(day), "no exemption outlives its last day");
            }
            assertEquals(after.state() == FollowUpState.EXEMPT, after.exemptUntil() != null, "only what is exempt has a last day of it");
        }

        World tomorrow(int days) {
            World later = new World(followUp, day.plusDays(days), reporters, known, goneSince);
            return later.step(new Step.DayBegun(later.day));
        }
    }

    @Property(tries = 400)
    void nothingForbiddenEverHappens(@ForAll("lives") ActionChain<World> life) {
        World end = life.run();
        assertEquals(DUE, end.followUp().due());
    }

    @Provide
    Arbitrary<ActionChain<World>> lives() {
        return ActionChain.startWith(() -> new World(FollowUp.opened("F1", DUE, "a"), FIRST, Set.of(), null, false))
            .withAction(act(people().map(by -> w -> w.step(new Step.Reported(w.day(), by, by.length() % 2 == 0)))))
            .withAction(act(people().map(by -> w -> w.step(new Step.Reported(w.day(), by, true)))))
            .withAction(act(people().map(by -> w -> w.step(new Step.Reviewed(w.day(), by, true)))))
            .withAction(act(people().map(by -> w -> w.step(new Step.Reviewed(w.day(), by, false)))))
            .withAction(act(people().flatMap(by -> Arbitraries.integers().between(-2, 20).map(n -> w -> w.step(new Step.Exempted(w.day(), by, w.day().plusDays(n)))))))
            .withAction(act(Arbitraries.of("a", "b").map(content -> w -> w.step(new Step.Seen(w.day(), content, null)))))
            .withAction(act(Arbitraries.integers().between(0, 20).map(n -> w -> w.step(new Step.Seen(w.day(), "a", w.day().plusDays(n))))))
            .withAction(act(Arbitraries.just(w -> w.step(new Step.Gone(w.day())))))
            .withAction(act(Arbitraries.integers().between(1, 15).map(n -> w -> w.tomorrow(n))))
            .withMaxTransformations(40);
    }

    private static Arbitrary<String> people() {
        return Arbitraries.of("員工A01", "officer-b", "Officer-B", "評核委員甲");
    }

    private static Action<World> act(Arbitrary<java.util.function.UnaryOperator<World>> steps) {
        return new Action.Independent<>() {
            @Override
            public Arbitrary<Transformer<World>> transformer() {
                return steps.map(step -> step::apply);
            }
        };
    }

    @Test
    void whoReportedDoesNotApproveHoweverTheNameIsWritten() {
        FollowUp reported = FollowUp.opened("F1", DUE, "a").after(new Step.Reported(FIRST, "Officer B", true));
        for (String same : List.of("Officer B", " officer b", "ＯＦＦＩＣＥＲ　Ｂ")) {
            StepRefused refused = assertThrows(StepRefused.class, () -> reported.after(new Step.Reviewed(FIRST, same, true)));
            assertEquals(StepRefused.Why.SAME_PERSON, refused.why());
        }
        assertEquals(FollowUpState.CLOSED, reported.after(new Step.Reviewed(FIRST, "officer-c", true)).state());
    }

    @Test
    void whatComesBackAfterItWasClosedIsOpenAgain() {
        FollowUp gone = FollowUp.opened("F1", DUE, "a").after(new Step.Gone(FIRST));
        assertEquals(FollowUpState.AWAITING_REVIEW, gone.state());
        FollowUp closed = gone.after(new Step.Reviewed(FIRST, "officer-c", true));
        assertEquals(FollowUpState.CLOSED, closed.after(new Step.Gone(FIRST)).state());
        assertEquals(FollowUpState.REOPENED, closed.after(new Step.Seen(FIRST, "a", null)).state());
    }

    @Test
    void aWaiverThatIsWithdrawnExemptsNoLonger() {
        FollowUp waived = FollowUp.opened("F1", DUE, "a").after(new Step.Seen(FIRST, "a", FIRST.plusDays(9)));
        assertEquals(FollowUpState.EXEMPT, waived.state());
        assertEquals(FollowUpState.REOPENED, waived.after(new Step.Seen(FIRST, "a", null)).state());
        assertEquals(FollowUpState.REOPENED, waived.after(new Step.DayBegun(FIRST.plusDays(10))).state());
    }
}
