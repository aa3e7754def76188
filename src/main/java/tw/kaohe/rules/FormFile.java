package tw.kaohe.rules;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ItemTraits;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;

/** Reads a {@code patrol-log/form.yml}: the layout of the log and how each item is judged. */
record FormFile(LogForm form, Map<String, ItemTraits> traits, Map<PatrolLog.Section, List<String>> sections) {
    private static final String NAME = "/patrol-log/form.yml";

    /** The rulebook's only form. */
    static FormFile read(RulesFolder folder) {
        return read(folder, edition(folder) + NAME);
    }

    /** The edition that has the form. @throws RulebookException if none has, or more than one */
    static String edition(RulesFolder folder) {
        List<String> forms = folder.named(NAME);
        if (forms.size() != 1) {
            throw new RulebookException("exactly one edition must have patrol-log/form.yml; found " + forms);
        }
        return forms.get(0).substring(0, forms.get(0).indexOf('/'));
    }

    static FormFile read(RulesFolder folder, String name) {
        Yaml yaml = Yaml.read(folder, name);
        List<LogForm.Slot> slots = new ArrayList<>();
        for (String text : yaml.texts("slots")) {
            slots.add(slot(yaml, slots.size() + 1, text));
        }
        List<LogForm.Item> items = new ArrayList<>();
        Map<String, ItemTraits> traits = new HashMap<>();
        String prefix = yaml.text("criteria");
        for (Yaml item : yaml.items("items")) {
            String id = item.text("id");
            items.add(new LogForm.Item(id, item.text("label"), item.texts("keywords"), item.texts("incident")));
            traits.put(id, new ItemTraits(prefix + id, item.text("requires", null), judgedFrom(item), item.texts("facilities"),
                item.yes("substitutable"), item.groups("mandatory"), replacement(item, "unlessReplaced"),
                replacement(item, "satisfiedByReplacement")));
        }
        Map<String, List<String>> words = new HashMap<>();
        Yaml lists = yaml.at("words");
        lists.keys().forEach(k -> words.put(k, lists.texts(k)));
        return new FormFile(new LogForm(slots, items, yaml.texts("roles"), yaml.whole("waitLimitSeconds"), words, yaml.texts("title")),
            traits, sections(yaml.at("sections")));
    }

    private static Map<PatrolLog.Section, List<String>> sections(Yaml yaml) {
        Map<PatrolLog.Section, List<String>> sections = new EnumMap<>(PatrolLog.Section.class);
        for (PatrolLog.Section section : PatrolLog.Section.values()) {
            sections.put(section, List.copyOf(yaml.texts(section.name().toLowerCase(Locale.ROOT))));
        }
        return sections;
    }

    private static InputKind judgedFrom(Yaml item) {
        try {
            return item.has("judgedFrom") ? InputKind.of(item.text("judgedFrom")) : null;
        } catch (IllegalArgumentException e) {
            throw item.problem("'judgedFrom' names the unknown kind of input '" + item.text("judgedFrom") + "'");
        }
    }

    private static LogForm.Slot slot(Yaml yaml, int number, String text) {
        try {
            String[] ends = text.split("-");
            return new LogForm.Slot(number, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw yaml.problem("a slot must read like 08:30-10:30, not '" + text + "'");
        }
    }

    private static ItemTraits.Replacement replacement(Yaml item, String key) {
        return item.has(key) ? new ItemTraits.Replacement(item.at(key).text("facility"), item.at(key).text("by")) : null;
    }
}
