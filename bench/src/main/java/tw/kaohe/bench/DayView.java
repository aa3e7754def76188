package tw.kaohe.bench;

/** A day with what Java works out for engines that have no joins and no bit sets. */
record DayView(ParsedDay day, int patrolled, int undiverted) {

    static DayView of(ParsedDay day) {
        return new DayView(day, day.patrolled(), day.undiverted());
    }

    /** Patrolled slots in which the item is blank, or in which an incident speaks of it. */
    int bad(int item) {
        return patrolled & (~day.ticks()[item] | day.covered()[item]);
    }

    /** Patrolled slots in which a blank of the item is not explained though it should be. */
    int unexplained(int item) {
        return SharedWork.isExplainable(item) ? patrolled & ~day.ticks()[item] & ~day.covered()[item] : 0;
    }

    boolean anyUnexplained() {
        for (int item = 0; item < day.ticks().length; item++) {
            if (unexplained(item) != 0) {
                return true;
            }
        }
        return false;
    }

    int waitsTicked() {
        return day.ticks()[SharedWork.WAITS];
    }

    Found found(String criterion) {
        return new Found(criterion, day.agency(), day.date());
    }
}
