package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Edition;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Policy;
import tw.kaohe.model.Severity;

/** Reads {@code framework.yml} of each edition and of the common criteria, with the defaults of {@code kinds.yml}. */
final class FrameworkFiles {
    private static final Map<String, Severity> SEVERITIES =
        Map.of("重大缺失", Severity.MAJOR, "缺失", Severity.DEFICIENCY, "建議改善", Severity.ADVICE);
    private static final String STATUTORY = "statutory";
    private static final String PLAN_DIMENSION = "計畫文件";
    private static final String MEASURES_DIMENSION = "計畫作法";
    private final RulesFolder folder;
    private final Yaml kinds;
    private final Policy policy;
    private final Map<String, String> seen = new HashMap<>();

    /** @param policy whose P-STATUTORY says what is statutory */
    FrameworkFiles(RulesFolder folder, Policy policy) {
        this.folder = folder;
        this.policy = policy;
        this.kinds = Yaml.read(folder, "kinds.yml");
    }

    /** All editions in the order of their years. @throws RulebookException naming file and criterion */
    List<Edition> editions() {
        List<Edition> editions = new ArrayList<>();
        for (String name : folder.folders()) {
            if (!name.equals("common")) {
                editions.add(edition(name + "/framework.yml"));
            }
        }
        return editions;
    }

    List<Criterion> common() {
        return criteria("common/framework.yml", Yaml.read(folder, "common/framework.yml"));
    }

    private Edition edition(String name) {
        Yaml yaml = Yaml.read(folder, name);
        List<String> years = yaml.texts("years");
        if (years.size() != 2) {
            throw yaml.problem("needs 'years: [first, last]'");
        }
        return new Edition(yaml.text("edition"), yaml.text("title"), yaml.whole("year"), yaml.text("city"), yaml.text("scheme"),
            year(yaml, years.get(0)), year(yaml, years.get(1)), List.of(yaml.text("document")), weights(yaml),
            criteria(name, yaml));
    }

    private static int year(Yaml yaml, String text) {
        if (!text.matches("\\d{1,3}")) {
            throw yaml.problem("'years' must be two ROC years, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static List<Edition.Weight> weights(Yaml yaml) {
        return yaml.items("weights").stream().map(w -> new Edition.Weight(w.whole("section"), w.text("name"), w.whole("weight"))).toList();
    }

    private List<Criterion> criteria(String name, Yaml yaml) {
        List<Criterion> criteria = new ArrayList<>();
        if (yaml.items("criteria").isEmpty()) {
            throw yaml.problem("needs 'criteria'");
        }
        for (Yaml item : yaml.items("criteria")) {
            Criterion criterion = criterion(yaml.text("document"), item);
            String first = seen.putIfAbsent(criterion.code(), name);
            if (first != null) {
                throw item.problem("the code stands in " + first + " already");
            }
            criteria.add(criterion);
        }
        return criteria;
    }

    private Criterion criterion(String document, Yaml y) {
        String title = y.text("title");
        String kind = y.text("kind");
        if (!kinds.has(kind)) {
            throw y.problem("unknown kind '" + kind + "'; kinds.yml has " + kinds.keys());
        }
        Yaml defaults = kinds.at(kind);
        List<String> path = y.texts("path");
        return new Criterion(y.text("code"), title, path, dimension(y), document, String.join(" ", path), kind,
            severityByPolicy(y), y.text("why", ""), status(y), kinds(y, "needs"), kinds(y, "uses"), y.text("applies", ""),
            y.text("duty", "agency").equals("city") ? Criterion.Duty.CITY : Criterion.Duty.AGENCY, y.text("binds", "").equals("always"),
            y.text("remedy", defaults.text("remedy", "")).replace("{title}", title),
            y.text("question", defaults.text("question")).replace("{title}", title), policies(y, defaults));
    }

    /** A dimension without a name would be a row of the summary that nobody can read. */
    private static String dimension(Yaml y) {
        if (y.names("dimension") && y.text("dimension").isBlank()) {
            throw y.problem("'dimension' has no name");
        }
        return y.text("dimension", PLAN_DIMENSION);
    }

    /** What is statutory is at most a deficiency where P-STATUTORY does not list it. */
    private Severity severityByPolicy(Yaml y) {
        Severity severity = severity(y);
        boolean listed = !y.has(STATUTORY) || policy.lists("P-STATUTORY", y.texts(STATUTORY));
        return severity == Severity.MAJOR && !listed ? Severity.DEFICIENCY : severity;
    }

    /** The kind's, the criterion's own, and P-STATUTORY where its severity hangs on that. */
    private List<String> policies(Yaml y, Yaml defaults) {
        java.util.LinkedHashSet<String> ids = new java.util.LinkedHashSet<>(defaults.texts("policies"));
        ids.addAll(y.texts("policies"));
        if (y.has(STATUTORY)) {
            ids.add("P-STATUTORY");
        }
        ids.stream().filter(id -> !policy.settings().containsKey(id)).findFirst().ifPresent(id -> {
            throw y.problem("'policies' names " + id + ", which " + PolicyFile.NAME + " does not have");
        });
        return List.copyOf(ids);
    }

    /** A criterion that an agency's own plan makes (計畫作法); it binds always, because the agency chose it. */
    Criterion ofPlan(String code, String title, String document, List<String> path, String kind, Criterion.Status status, Set<InputKind> needs) {
        Yaml defaults = kinds.at(kind);
        return new Criterion(code, title, path, MEASURES_DIMENSION, document, String.join(" ", path), kind, Severity.DEFICIENCY, "",
            status, needs, Set.of(), "", Criterion.Duty.AGENCY, true,
            defaults.text("remedy", "").replace("{title}", title), defaults.text("question").replace("{title}", title),
            policies(defaults, defaults));
    }

    private static Severity severity(Yaml y) {
        if (!y.has("severity")) {
            return null;
        }
        Severity severity = SEVERITIES.get(y.text("severity"));
        if (severity == null) {
            throw y.problem("severity must be one of 重大缺失, 缺失, 建議改善, not '" + y.text("severity") + "'");
        }
        return severity;
    }

    private static Criterion.Status status(Yaml y) {
        String status = y.text("status");
        for (Criterion.Status s : Criterion.Status.values()) {
            if (s.name().equalsIgnoreCase(status)) {
                return s;
            }
        }
        throw y.problem("status must be automated, partial, manual or informative, not '" + status + "'");
    }

    private static Set<InputKind> kinds(Yaml y, String key) {
        Set<InputKind> kinds = EnumSet.noneOf(InputKind.class);
        for (String id : y.texts(key)) {
            try {
                kinds.add(InputKind.of(id));
            } catch (IllegalArgumentException e) {
                throw y.problem("'" + key + "' names the unknown kind of input '" + id + "'");
            }
        }
        return kinds;
    }
}
