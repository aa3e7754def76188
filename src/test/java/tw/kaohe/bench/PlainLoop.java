package tw.kaohe.bench;

import java.util.ArrayList;
import java.util.List;

/** The {@link SharedWork} as a loop: the floor that no engine can pass. */
final class PlainLoop {

    List<Found> judge(List<ParsedAgency> city) {
        List<Found> found = new ArrayList<>();
        city.forEach(agency -> agency.days().forEach(day -> judge(day, found)));
        return found;
    }

    private static void judge(ParsedDay day, List<Found> found) {
        int patrolled = day.patrolled();
        if (patrolled != SharedWork.ALL_SLOTS) {
            found.add(new Found(SharedWork.UNPATROLLED, day.agency(), day.date()));
        }
        boolean unexplained = false;
        for (int item = 0; item < day.ticks().length; item++) {
            int blank = patrolled & ~day.ticks()[item];
            int covered = patrolled & day.covered()[item];
            if ((blank | covered) != 0 && item != SharedWork.WAITS) {
                found.add(new Found(SharedWork.CRITERIA.get(item), day.agency(), day.date()));
                unexplained |= SharedWork.isExplainable(item) && (blank & ~covered) != 0;
            }
        }
        if (unexplained) {
            found.add(new Found(SharedWork.UNEXPLAINED, day.agency(), day.date()));
        }
        int undiverted = day.undiverted();
        if (undiverted != 0) {
            found.add(new Found(SharedWork.UNDIVERTED, day.agency(), day.date()));
        }
        if ((undiverted & day.ticks()[SharedWork.WAITS]) != 0) {
            found.add(new Found(SharedWork.CONTRADICTED, day.agency(), day.date()));
        }
    }
}
