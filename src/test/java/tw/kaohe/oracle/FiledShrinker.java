package tw.kaohe.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Drops what a failing case does not need, one thing at a time, as long as it still fails. */
final class FiledShrinker {
    private FiledShrinker() {
    }

    static Filed shrink(Filed failing, Predicate<Filed> fails) {
        Filed smallest = failing;
        boolean smaller = true;
        for (int round = 0; smaller && round < 20; round++) {
            smaller = false;
            int steps = steps(smallest).size();
            for (int i = 0; i < steps; i++) {
                Filed candidate = smallest.copy();
                List<Consumer<Filed>> possible = steps(candidate);
                if (i >= possible.size()) {
                    break;
                }
                String before = Described.of(candidate);
                possible.get(i).accept(candidate);
                if (!Described.of(candidate).equals(before) && fails.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                }
            }
        }
        return smallest;
    }

    private static List<Consumer<Filed>> steps(Filed filed) {
        List<Consumer<Filed>> steps = new ArrayList<>();
        steps.add(f -> f.facilities.clear());
        steps.add(f -> f.tickets.clear());
        steps.add(f -> f.diversions.clear());
        steps.add(f -> f.closures.clear());
        steps.add(f -> f.shape = Filed.Shape.JSON);
        for (Filed.Site site : filed.sites) {
            steps.add(f -> {
                f.sites.removeIf(s -> s.name().equals(site.name()));
                f.logs.removeIf(l -> l.site.equals(site.name()));
                f.tickets.removeIf(t -> t.site().equals(site.name()));
                f.diversions.removeIf(t -> t.site().equals(site.name()));
                f.facilities.removeIf(t -> t.site().equals(site.name()));
            });
            steps.add(f -> f.sites.replaceAll(s -> s.name().equals(site.name()) ? new Filed.Site(s.name(), false, null, null, null) : s));
        }
        steps.add(f -> f.from = f.from != null && f.from.isBefore(f.to) ? f.from.plusDays(1) : f.from);
        steps.add(f -> f.to = f.from != null && f.from.isBefore(f.to) ? f.to.minusDays(1) : f.to);
        for (int i = filed.logs.size() - 1; i >= 0; i--) {
            int at = i;
            steps.add(f -> f.logs.remove(at));
            steps.add(f -> f.logs.set(at, fresh(f.logs.get(at))));
            steps.add(f -> f.logs.get(at).incidents.clear());
            steps.add(f -> f.logs.get(at).volunteers.clear());
            steps.add(f -> f.logs.get(at).recommended = List.of("員工A01"));
            steps.add(f -> f.logs.get(at).inspectors = List.of("值星甲"));
            for (int role = 0; role < 2; role++) {
                int which = role;
                steps.add(f -> f.logs.get(at).signatures[which] = fresh(f.logs.get(at)).signatures[which]);
            }
            for (int item = 0; item < FormItem.COUNT; item++) {
                int which = item;
                if (!java.util.Arrays.equals(filed.logs.get(i).ticks[item], new boolean[] {true, true, true, true, true})) {
                    steps.add(f -> java.util.Arrays.fill(f.logs.get(at).ticks[which], true));
                }
            }
        }
        removals(steps, filed.tickets.size(), f -> f.tickets);
        removals(steps, filed.diversions.size(), f -> f.diversions);
        removals(steps, filed.facilities.size(), f -> f.facilities);
        removals(steps, filed.closures.size(), f -> f.closures);
        return steps;
    }

    private static Filed.Log fresh(Filed.Log log) {
        Filed.Log fresh = new Filed.Log(log.site, log.date);
        fresh.undated = log.undated;
        fresh.version = log.version;
        return fresh;
    }

    private static void removals(List<Consumer<Filed>> steps, int size, java.util.function.Function<Filed, List<?>> list) {
        for (int i = size - 1; i >= 0; i--) {
            int at = i;
            steps.add(f -> list.apply(f).remove(at));
        }
    }
}
