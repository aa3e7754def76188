package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.CounterGap;
import tw.kaohe.model.CounterState;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.Slots;

/** What is known of unattended counters (無人在位櫃檯) by site and day. */
final class CounterFacts {
    private final LogForm form;
    private final Map<LogBook.Key, List<CounterState>> days = new HashMap<>();

    CounterFacts(LogForm form, Sites sites, List<CounterState> states) {
        this.form = form;
        states.forEach(s -> days.computeIfAbsent(new LogBook.Key(sites.resolve(s.site()), s.date()), k -> new ArrayList<>()).add(s));
    }

    /** Counters without anybody and without a deputy shown, or null. */
    CounterGap gap(LogBook.Key key) {
        int mask = 0;
        List<CounterState> found = new ArrayList<>();
        for (CounterState state : days.getOrDefault(key, List.of())) {
            if (Boolean.FALSE.equals(state.attended()) && Boolean.FALSE.equals(state.proxySign())) {
                mask |= state.slot() == null ? 0 : 1 << state.slot() - 1;
                found.add(state);
            }
        }
        return found.isEmpty() ? null : new CounterGap(key.site(), key.date(), Slots.of(form, mask),
            found.stream().map(CounterState::counter).filter(java.util.Objects::nonNull).distinct().toList(),
            found.stream().map(CounterState::at).toList());
    }

    /** Slots of a day in which counters are known to have been attended, or to have shown a deputy. */
    int knownSlots(LogBook.Key key) {
        int mask = 0;
        for (CounterState state : days.getOrDefault(key, List.of())) {
            if (state.slot() != null && (Boolean.TRUE.equals(state.attended()) || state.proxySign() != null)) {
                mask |= 1 << state.slot() - 1;
            }
        }
        return mask;
    }

    List<CounterGap> gaps() {
        return days.keySet().stream().map(this::gap).filter(java.util.Objects::nonNull).toList();
    }
}
