package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.InputKind;

/** Reads {@code <edition>/topics/topics.yml} of every edition that has one. */
final class TopicFile {
    private TopicFile() {
    }

    /** Topics by edition, in the order of the file. @throws RulebookException naming file, topic and reason */
    static Map<String, List<Topic>> read(RulesFolder folder, Map<String, Criterion> criteria) {
        Map<String, List<Topic>> topics = new HashMap<>();
        for (String name : folder.named("/topics/topics.yml")) {
            List<Topic> list = new ArrayList<>();
            for (Yaml y : Yaml.read(folder, name).items("topics")) {
                list.add(topic(y, criteria));
            }
            topics.put(name.substring(0, name.indexOf('/')), List.copyOf(list));
        }
        return topics;
    }

    /** What people should look at in measures of any edition's plan. */
    static List<Hint> hints(RulesFolder folder) {
        return Yaml.read(folder, "common/topics/hints.yml").items("hints").stream()
            .map(y -> new Hint(y.text("id"), required(y, "measure"), query(y, "unless"))).toList();
    }

    private static PhraseQuery required(Yaml y, String key) {
        y.text(key);
        return query(y, key);
    }

    private static Topic topic(Yaml y, Map<String, Criterion> criteria) {
        Criterion criterion = criteria.get(y.text("code"));
        if (criterion == null) {
            throw y.problem("no framework.yml has this code");
        }
        List<Topic.Part> parts = y.items("parts").stream()
            .map(p -> new Topic.Part(p.text("name"), query(p, "query"), p.text("covers", ""))).toList();
        if (parts.isEmpty() && !y.has("query")) {
            throw y.problem("needs a 'query' or 'parts'");
        }
        return new Topic(criterion.code(), query(y, "query"), query(y, "row"), query(y, "wants"), query(y, "mention"), y.yes("anywhere"),
            y.text("one-of", null), y.has("sections") ? y.whole("sections") : 0, parts, criterion.needs().contains(InputKind.EVIDENCE));
    }

    private static PhraseQuery query(Yaml y, String key) {
        try {
            return y.has(key) ? PhraseQuery.parse(y.text(key)) : null;
        } catch (IllegalArgumentException e) {
            throw y.problem("'" + key + "': " + e.getMessage());
        }
    }
}
