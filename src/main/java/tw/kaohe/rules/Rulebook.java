package tw.kaohe.rules;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.kie.api.KieBase;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Edition;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.ItemTraits;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Policy;

/**
 * A rulebook ready to judge: frameworks, policy, sentences and compiled rules. Safe for several threads;
 * a rulebook never changes, an edited one is a new object.
 */
public final class Rulebook {
    /** Version of the shipped rulebook; the hash tells editions of it apart. */
    public static final String VERSION = "2026.11";
    private final RulesFolder folder;
    private final String sha256;
    private final FrameworkFiles frameworks;
    private final List<Criterion> common;
    private final List<Edition> editions;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final FormFile form;
    private final String formEdition;
    private final PolicyFile policies;
    private final Policy policy;
    private final Messages messages;
    private final List<java.util.regex.Pattern> repeats;
    private final Map<String, List<String>> suppressions = new HashMap<>();
    private final Map<String, List<List<String>>> tables;
    private final Map<String, List<Topic>> topics;
    private final List<Hint> hints;
    private final Map<String, ReportDuty> reports = new HashMap<>();
    private final CompiledRules compiled;

    /** @param changed what is set otherwise than in the folder's policy.yml, or null */
    private Rulebook(RulesFolder folder, java.util.function.Supplier<CompiledRules> rules, Policy changed) {
        this.folder = folder;
        policies = PolicyFile.read(folder);
        policy = changed == null ? policies.policy() : changed;
        frameworks = new FrameworkFiles(folder, policy);
        sha256 = folder.sha256();
        common = List.copyOf(frameworks.common());
        editions = List.copyOf(frameworks.editions());
        common.forEach(c -> criteria.put(c.code(), c));
        editions.forEach(e -> e.criteria().forEach(c -> criteria.put(c.code(), c)));
        form = FormFile.read(folder);
        formEdition = FormFile.edition(folder);
        messages = Messages.read(folder);
        repeats = Yaml.read(folder, "common/repeats.yml").texts("criteria").stream()
            .map(g -> java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(g).replace("*", "\\E.*\\Q"))).toList();
        Yaml missing = Yaml.read(folder, "common/suppressions.yml").at("missing-input");
        missing.keys().forEach(k -> suppressions.put(k, missing.texts(k)));
        tables = PhraseTables.read(folder);
        topics = TopicFile.read(folder, criteria);
        hints = TopicFile.hints(folder);
        folder.named("/papers/report.yml").forEach(f -> reports.put(f.substring(0, f.indexOf('/')), ReportDuty.read(Yaml.read(folder, f))));
        compiled = rules.get();
    }

    /**
     * Loads the rules of a folder: from the class path where they are the shipped ones, else from the cache, else compiled.
     *
     * @param cache folder for compiled rulebooks, or null for none
     * @throws RulebookException naming file, row and reason
     */
    public static Rulebook load(Path rules, Path cache) {
        return load(RulesFolder.read(rules), cache, task -> { });
    }

    /**
     * The same for whoever is about to audit.
     *
     * @param beside makes the engine's rules of the log form's edition ready while the texts are still being looked through
     */
    public static Rulebook load(RulesFolder rules, Path cache, Executor beside) {
        return of(rules, new RulebookCache(cache), beside);
    }

    /** Loads rules that lie in no folder of their own, compiled afresh. */
    static Rulebook of(RulesFolder folder) {
        return of(folder, new RulebookCache(null), task -> { });
    }

    private static Rulebook of(RulesFolder folder, RulebookCache cache, Executor beside) {
        Optional<CompiledRules> known = cache.known(folder);
        if (known.isEmpty()) {
            return new Rulebook(folder, () -> cache.compile(folder), null);
        }
        CompiledRules compiled = known.get();
        // What fails there fails again where it is first used, and is told then.
        CompletableFuture.runAsync(() -> compiled.base(FormFile.edition(folder)), beside).thenRunAsync(() -> compiled.base(null), beside);
        return new Rulebook(folder.known(compiled.parsed(), compiled.sha256()), () -> compiled, null);
    }

    /** A part of a rulebook, compiled afresh, to try changes on: criteria without their rules are not missed. */
    static Rulebook part(RulesFolder folder) {
        return new Rulebook(folder, () -> RulebookCache.loaded(RulebookCompiler.compileOnly(RuleSource.all(folder))), null);
    }

    /**
     * The same rulebook with single values of its policy replaced.
     *
     * @param file YAML, either {@code P-REPEAT: 4} a line or the form of {@code policy.yml}
     * @throws RulebookException if the file cannot be read, names a policy that does not exist or cannot be set, or gives one a value
     *     that is not of its type
     */
    public Rulebook withPolicy(Path file) {
        return new Rulebook(folder, () -> compiled, policies.with(file));
    }

    /** The same rulebook with these values of its policy replaced; itself where there are none. */
    public Rulebook withPolicies(Map<String, String> values) {
        return values.isEmpty() ? this : new Rulebook(folder, () -> compiled, policies.with(values, "policy"));
    }

    /** SHA-256 over the names and texts of its files. */
    public String sha256() {
        return sha256;
    }

    public List<Edition> editions() {
        return editions;
    }

    /** The criteria of every edition (跨框架). */
    public List<Criterion> common() {
        return common;
    }

    public Optional<Edition> edition(String id) {
        return editions.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** Every criterion by its code; the common ones first, then edition by edition. */
    public Map<String, Criterion> criteria() {
        return java.util.Collections.unmodifiableMap(criteria);
    }

    /**
     * A criterion that comes out of an agency's own plan.
     *
     * @param document title of the plan
     * @param path     its number in the plan
     * @param kind     of {@code kinds.yml}: COMM, DEAD, CONT
     */
    public Criterion ofPlan(String code, String title, String document, List<String> path, String kind, Criterion.Status status,
                            java.util.Set<tw.kaohe.model.InputKind> needs) {
        return frameworks.ofPlan(code, title, document, path, kind, status, needs);
    }

    /** The yearly report that an edition asks for; empty where it asks for none. */
    public Optional<ReportDuty> reportDuty(String edition) {
        return Optional.ofNullable(reports.get(edition));
    }

    /** The patrol-log form; see {@link #formEdition()}. */
    public LogForm form() {
        return form.form();
    }

    /** How the form's items are judged, by item id. */
    public Map<String, ItemTraits> itemTraits() {
        return form.traits();
    }

    /** Criteria that hang on a section of the form. */
    public List<String> sectionCriteria(PatrolLog.Section section) {
        return form.sections().get(section);
    }

    /** The edition whose rules judge the patrol log, of whoever uses the form. */
    public String formEdition() {
        return formEdition;
    }

    public Policy policy() {
        return policy;
    }

    /** Criteria whose findings make asking for a kind of input superfluous. */
    public List<String> suppressedBy(tw.kaohe.model.InputKind kind) {
        return suppressions.getOrDefault(kind.id(), List.of());
    }

    /** Whether findings on a criterion are counted by day for GEN-07. */
    public boolean repeats(String criterion) {
        return repeats.stream().anyMatch(p -> p.matcher(criterion).matches());
    }

    public Messages messages() {
        return messages;
    }

    /** Rows of a table of words, e.g. {@code misspellings}; empty where there is none. */
    public List<List<String>> words(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** What an edition wants a plan to treat, in the order of its table; empty where it has none. */
    public List<Topic> topics(String edition) {
        return topics.getOrDefault(edition, List.of());
    }

    /** What people should look at in measures of any edition's plan. */
    public List<Hint> hints() {
        return hints;
    }

    /** The compiled rules of an edition together with the common ones; null = only the common ones. */
    KieBase base(String edition) {
        return compiled.base(edition);
    }

    /** How far an edition's criteria are decided. @param edition id, or {@link Grounds#COMMON} */
    public Grounds.Coverage coverage(String edition) {
        boolean all = edition.equals(Grounds.COMMON);
        List<Criterion> own = all ? common : edition(edition).orElseThrow().criteria();
        return new Grounds.Coverage(edition, own.size(), count(own, Criterion.Status.AUTOMATED), count(own, Criterion.Status.PARTIAL),
            count(own, Criterion.Status.MANUAL), count(own, Criterion.Status.INFORMATIVE), compiled.count(edition, all ? null : edition));
    }

    private static int count(List<Criterion> criteria, Criterion.Status status) {
        return (int) criteria.stream().filter(c -> c.status() == status).count();
    }

    /**
     * Compiles a folder's rules into a folder of classes, where they are found as the shipped rulebook.
     *
     * @throws RulebookException naming file, row and reason
     */
    public static void compileInto(Path rules, Path classes) throws java.io.IOException {
        RulebookCompiler.unpack(RulebookCompiler.compile(RulesFolder.read(rules)), classes);
    }

    /** Names of all rules with the file each stands in. */
    public static Map<String, String> ruleNames(Path rules) {
        return RulebookCompiler.ruleNames(RulesFolder.read(rules));
    }

    /** The keys of the sentences that each rule says. */
    public static Map<String, List<String>> ruleMessages(Path rules) {
        return RulebookCompiler.ruleMessages(RulesFolder.read(rules));
    }

    /** Splits the code of a rule from its outcome: {@code 109L-1-7/confirmed} → {@code 109L-1-7}. */
    public static String criterionOf(String rule) {
        return Arrays.asList(rule.split("/")).get(0);
    }
}
