package tw.kaohe.app.forms;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import tw.kaohe.model.CellPlaces;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Fact;
import tw.kaohe.model.SourceFile;
import tw.kaohe.model.Ticks;
import tw.kaohe.model.WaitDay;

/** What facts say, without where it stood. */
final class Told {
    private Told() {
    }

    static List<Object> of(Collection<Fact> facts) {
        List<Object> told = new ArrayList<>();
        facts.forEach(fact -> told.add(of(fact)));
        return told;
    }

    private static Object of(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(Told::of).toList();
        }
        if (value instanceof WaitDay day) {
            return List.of(String.valueOf(day.site()), day.date(), times(day));
        }
        if (value instanceof Ticks ticks) {
            return IntStream.range(0, ticks.items()).mapToObj(ticks::mask).toList();
        }
        if (!(value instanceof Record)) {
            return String.valueOf(value);
        }
        List<Object> parts = new ArrayList<>();
        for (RecordComponent part : value.getClass().getRecordComponents()) {
            Class<?> type = part.getType();
            if (type != Evidence.class && type != CellPlaces.class && type != SourceFile.class) {
                try {
                    part.getAccessor().setAccessible(true);
                    parts.add(of(part.getAccessor().invoke(value)));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return parts;
    }

    private static List<Object> times(WaitDay day) {
        List<Object> times = new ArrayList<>();
        for (int i = 0; i < day.size(); i++) {
            times.add(List.of(day.start(i), day.end(i), day.wholeMinutes(i), String.valueOf(day.number(i))));
        }
        return times;
    }
}
