package tw.kaohe.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How it stands with something that has to be on the agency's website (公布紀錄), where it is not simply there.
 *
 * @param topic     what has to be published, as the rulebook has it
 * @param found     what the record names
 * @param published latest day of publication, or null
 * @param revised   day on which what was handed in was revised, or null
 */
public record PublicationState(String criterion, String topic, State state, String found, String url, LocalDate published,
                               LocalDate revised, List<Evidence> evidence) implements Subject {

    /** 查無: the site answers and does not have it; 無法連線: nobody can say. SUPERSEDED: an older version is there. */
    public enum State { ABSENT, BROKEN, UNREACHABLE, SIMILAR, SUPERSEDED }

    public PublicationState {
        evidence = List.copyOf(evidence);
    }

    public boolean isAbsent() {
        return state == State.ABSENT;
    }

    public boolean isBroken() {
        return state == State.BROKEN;
    }

    public boolean isUnreachable() {
        return state == State.UNREACHABLE;
    }

    public boolean isSimilar() {
        return state == State.SIMILAR;
    }

    public boolean isSuperseded() {
        return state == State.SUPERSEDED;
    }

    @Override
    public String key() {
        return "publication " + topic;
    }

    @Override
    public String label() {
        return topic;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("topic", topic);
        values.put("found", found);
        values.put("url", url);
        values.put("published", published == null ? null : RocDate.format(published));
        values.put("revised", revised == null ? null : RocDate.format(revised));
        return values;
    }
}
