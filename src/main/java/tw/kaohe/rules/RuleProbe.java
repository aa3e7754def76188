package tw.kaohe.rules;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;
import tw.kaohe.model.Policy;
import tw.kaohe.model.Subject;

/**
 * Why a rule stayed silent: how many facts it looked at, how many fulfil each of its constraints, and which came closest. Each
 * constraint becomes a small rule of its own, so that the engine itself decides; this is for explaining and far too slow for audits.
 */
public final class RuleProbe {
    private static final int NEAREST = 3;
    private static final Pattern PROPERTY = Pattern.compile("^\\(?!?\\s*([a-z]\\w*)(?![\\w(.])");
    private final RulesFolder folder;
    private final Policy policy;

    public RuleProbe(Path rules, Policy policy) {
        this.folder = RulesFolder.read(rules);
        this.policy = policy;
    }

    /**
     * What became of one part of a rule's condition.
     *
     * @param facts   facts of its type
     * @param passing those that fulfil all of it
     * @param nearest the closest of the others
     */
    public record Look(RuleCondition.Part part, int facts, int passing, List<Constraint> constraints, List<Near> nearest) {
    }

    /** @param least and {@code most} values among the facts where it is about a number, else null */
    public record Constraint(String text, int passing, String least, String most) {
    }

    /** A fact that nearly matched. @param values of what it fails */
    public record Near(String label, List<String> values) {
    }

    /** The condition of a rule as written; empty where it does more than look at facts one by one. */
    public Optional<RuleCondition> condition(String rule) {
        return RuleCondition.of(folder, rule);
    }

    /** @param facts all that the rule could have seen */
    public List<Look> look(RuleCondition condition, Collection<?> facts) {
        StringBuilder drl = new StringBuilder("package tw.kaohe.probe\nimport tw.kaohe.model.*;\n");
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < condition.parts().size(); i++) {
            RuleCondition.Part part = condition.parts().get(i);
            rule(drl, i + "/all", before + part.pattern(part.bindings()));
            rule(drl, i + "/full", before + part.pattern(part.constraints()));
            for (int k = 0; k < part.constraints().size(); k++) {
                List<String> chosen = new ArrayList<>(part.bindings());
                chosen.remove(part.constraints().get(k));
                chosen.add(part.constraints().get(k));
                rule(drl, i + "/" + k, before + part.pattern(chosen));
            }
            if (part.quantifier().isEmpty()) {
                before.append(part.pattern(part.bindings())).append("\n    ");
            }
        }
        Map<String, Set<Object>> matched = fire(drl.toString(), facts);
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < condition.parts().size(); i++) {
            looks.add(look(condition.parts().get(i), i + "/", matched));
        }
        return looks;
    }

    private static void rule(StringBuilder drl, String name, String condition) {
        drl.append("rule \"").append(name).append("\"\nwhen\n    ").append(condition).append("\nthen\nend\n");
    }

    private Map<String, Set<Object>> fire(String drl, Collection<?> facts) {
        Map<String, Set<Object>> matched = new HashMap<>();
        KieSession session = new KieHelper().addResource(org.kie.api.KieServices.get().getResources()
            .newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8"), ResourceType.DRL)
            .build(org.drools.model.codegen.ExecutableModelProject.class).newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    List<Object> objects = event.getMatch().getObjects();
                    matched.computeIfAbsent(event.getMatch().getRule().getName(), r -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(objects.get(objects.size() - 1));
                }
            });
            session.insert(policy);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return matched;
    }

    private static Look look(RuleCondition.Part part, String prefix, Map<String, Set<Object>> matched) {
        Set<Object> all = matched.getOrDefault(prefix + "all", Set.of());
        Set<Object> full = matched.getOrDefault(prefix + "full", Set.of());
        List<Constraint> constraints = new ArrayList<>();
        Map<Object, List<String>> failed = new IdentityHashMap<>();
        for (int k = 0; k < part.constraints().size(); k++) {
            String text = part.constraints().get(k);
            Set<Object> passing = matched.getOrDefault(prefix + k, Set.of());
            List<BigDecimal> numbers = all.stream().map(f -> value(f, text)).filter(Number.class::isInstance).map(n -> new BigDecimal(n.toString())).sorted().toList();
            if (!RuleCondition.Part.isBinding(text)) {
                constraints.add(new Constraint(text, passing.size(), numbers.isEmpty() ? null : numbers.get(0).toPlainString(),
                    numbers.isEmpty() ? null : numbers.get(numbers.size() - 1).toPlainString()));
                all.stream().filter(f -> !passing.contains(f)).forEach(f -> failed.computeIfAbsent(f, x -> new ArrayList<>()).add(told(f, text)));
            }
        }
        List<Near> nearest = all.stream().filter(f -> !full.contains(f)).map(f -> new Near(label(f), failed.getOrDefault(f, List.of())))
            .sorted(Comparator.comparing((Near n) -> n.values().size()).thenComparing(Near::label).thenComparing(n -> n.values().toString())).limit(NEAREST).toList();
        return new Look(part, all.size(), full.size(), constraints, nearest);
    }

    private static String label(Object fact) {
        return fact instanceof Subject subject ? (subject.site() == null ? "" : subject.site() + " ") + subject.label() : fact.getClass().getSimpleName();
    }

    /** A constraint that a fact fails, with the value that the fact has instead. */
    private static String told(Object fact, String constraint) {
        Object value = value(fact, constraint);
        boolean plain = value instanceof Number || value instanceof Boolean || value instanceof String || value instanceof Enum<?>;
        return plain ? property(constraint) + " = " + value : constraint;
    }

    private static String property(String constraint) {
        Matcher m = PROPERTY.matcher(constraint);
        return m.find() ? m.group(1) : null;
    }

    /** The value of the property that a constraint begins with, or null where it begins with something else. */
    private static Object value(Object fact, String constraint) {
        String property = property(constraint);
        if (property == null) {
            return null;
        }
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        for (String name : List.of("get" + capital, "is" + capital, property)) {
            try {
                Method method = fact.getClass().getMethod(name);
                return method.invoke(fact);
            } catch (NoSuchMethodException e) {
                continue;
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }
        return null;
    }
}
