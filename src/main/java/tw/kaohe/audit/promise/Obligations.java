package tw.kaohe.audit.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Measure;

/**
 * Everything that a plan binds its agency to: promises that can be counted, measures with a deadline, and measures that go on
 * (持續辦理) or name no time at all.
 *
 * @param deadlines  last day by measure; a measure that promises a number is held to the number
 * @param continuing measures without either
 */
public record Obligations(List<Promise> promises, Map<Measure, LocalDate> deadlines, List<Measure> continuing) {

    /** @param plan or null */
    public static Obligations of(ServicePlan plan, int year, PromiseWords words) {
        if (plan == null) {
            return new Obligations(List.of(), Map.of(), List.of());
        }
        List<Promise> promises = PromiseList.of(plan, words);
        Map<Measure, LocalDate> deadlines = new LinkedHashMap<>();
        List<Measure> continuing = new ArrayList<>();
        for (Measure measure : plan.measures()) {
            if (promises.stream().noneMatch(p -> p.hasCode(measure.code()))) {
                Optional<LocalDate> deadline = measure.pairing() == ServicePlan.Pairing.LOW ? Optional.empty() : Deadline.of(measure.deadline(), year);
                deadline.ifPresentOrElse(day -> deadlines.put(measure, day), () -> continuing.add(measure));
            }
        }
        return new Obligations(promises, deadlines, continuing);
    }

    /** The codes in the order of the plan. */
    public List<String> codes() {
        java.util.Set<String> codes = new java.util.LinkedHashSet<>();
        promises.forEach(p -> {
            codes.add(p.code());
            codes.addAll(p.alsoCodes());
        });
        deadlines.keySet().forEach(m -> codes.add(m.code()));
        continuing.forEach(m -> codes.add(m.code()));
        return List.copyOf(codes);
    }
}
