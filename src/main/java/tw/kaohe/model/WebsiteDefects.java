package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * Website checks (網站檢核) of one kind whose latest result is not good; one for a criterion, however many pages.
 *
 * @param defects     pages that failed
 * @param unreachable pages that could not be reached
 * @param pages       their addresses, the failed ones where there are any
 */
public record WebsiteDefects(String criterion, String topic, int defects, int unreachable, List<String> pages, List<Evidence> evidence)
    implements Subject {

    public WebsiteDefects {
        pages = List.copyOf(pages);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String key() {
        return "website " + criterion;
    }

    @Override
    public String label() {
        return topic;
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("topic", topic, "count", defects, "pages", String.join("、", pages));
    }
}
