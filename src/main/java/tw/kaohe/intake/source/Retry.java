package tw.kaohe.intake.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is done about a poll that fails: it is repeated after growing pauses; where polls keep failing, some scheduled ones are left out.
 *
 * @param attempts   polls in all before it counts as failed
 * @param first      seconds before the second attempt
 * @param multiplier by which each pause is longer than the one before
 * @param most       seconds of the longest pause
 * @param restAfter  failed polls in a row after which the source is given a rest
 * @param restPolls  scheduled polls that are then left out
 */
public record Retry(Integer attempts, @JsonProperty("first-seconds") Double first, Double multiplier, @JsonProperty("most-seconds") Double most,
                    @JsonProperty("rest-after") Integer restAfter, @JsonProperty("rest-polls") Integer restPolls) {
    private static final long MILLIS = 1000;

    public Retry {
        attempts = attempts == null ? 3 : attempts;
        first = first == null ? 10 : first;
        multiplier = multiplier == null ? 3 : multiplier;
        most = most == null ? 300 : most;
        restAfter = restAfter == null ? 3 : restAfter;
        restPolls = restPolls == null ? 3 : restPolls;
        if (attempts < 1 || first < 0 || multiplier < 1 || most < first || restAfter < 1 || restPolls < 1) {
            throw new IllegalArgumentException("retry: attempts, multiplier, rest-after and rest-polls are at least 1, most-seconds is at least first-seconds");
        }
    }

    /** Where nothing is set. */
    static Retry usual() {
        return new Retry(null, null, null, null, null, null);
    }

    /** Milliseconds before the next attempt. @param failed attempts so far, from 1 */
    long pause(int failed) {
        return (long) (MILLIS * Math.min(most, first * Math.pow(multiplier, failed - 1)));
    }
}
