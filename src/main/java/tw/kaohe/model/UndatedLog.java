package tw.kaohe.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A filled-in log whose date is blank or impossible. */
public record UndatedLog(String site, String dateText, Evidence at) implements Subject {
    @Override
    public String key() {
        return at.sha256() + " " + at.place();
    }

    @Override
    public String label() {
        return at.file() + " " + at.place();
    }

    @Override
    public Map<String, Object> values() {
        return Collections.singletonMap("dateText", dateText);
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(at);
    }
}
