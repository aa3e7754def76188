package tw.kaohe.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where rules put what they find. One for each session; not safe for several threads.
 * A rule says the verdict, the criterion, the message and what it is about; everything else is looked up.
 */
public final class Findings {
    private final List<Draft> drafts = new ArrayList<>();
    private String rule = "";

    public Draft deficient(String criterion, String message, Subject about) {
        return add(criterion, Verdict.DEFICIENT, message, about);
    }

    public Draft advice(String criterion, String message, Subject about) {
        return add(criterion, Verdict.ADVICE, message, about);
    }

    public Draft needsHuman(String criterion, String message, Subject about) {
        return add(criterion, Verdict.NEEDS_HUMAN, message, about);
    }

    public Draft noEvidence(String criterion, String message, Subject about) {
        return add(criterion, Verdict.NO_EVIDENCE, message, about);
    }

    /** Called by the engine before a rule's right-hand side runs. */
    public void firing(String ruleName) {
        this.rule = ruleName;
    }

    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    private Draft add(String criterion, Verdict verdict, String message, Subject about) {
        Draft draft = new Draft(criterion, verdict, message, about, rule);
        drafts.add(draft);
        return draft;
    }

    /** A finding as a rule states it, before severity, words and identity are filled in. */
    public static final class Draft {
        private final String criterion;
        private final Verdict verdict;
        private final String message;
        private final Subject about;
        private final String rule;
        // Most findings have neither; a city has tens of thousands of findings.
        private List<String> alsoCites = List.of();
        private Map<String, Object> extra = Map.of();
        private Map<String, Object> values;
        private Severity severity;
        private Severity limit;
        private String reasonCode;
        private String key;

        private Draft(String criterion, Verdict verdict, String message, Subject about, String rule) {
            this.criterion = criterion;
            this.verdict = verdict;
            this.message = message;
            this.about = about;
            this.rule = rule;
        }

        /** Another severity than the framework's (an escalation). */
        public Draft severity(Severity other) {
            severity = other;
            return this;
        }

        /** At most this severity, whatever the framework says. */
        public Draft atMost(Severity most) {
            limit = most;
            return this;
        }

        public Draft reasonCode(String code) {
            reasonCode = code;
            return this;
        }

        /** Another key than the subject's, where one subject gives several findings of a criterion. */
        public Draft key(String other) {
            key = other;
            return this;
        }

        public String key() {
            return key == null ? about.key() : key;
        }

        /** Further criteria that the same root cause concerns. */
        public Draft alsoCites(List<String> codes) {
            List<String> all = new ArrayList<>(alsoCites);
            all.addAll(codes);
            alsoCites = List.copyOf(all);
            return this;
        }

        /** Leaves out criteria that are not judged in this run, and its own. */
        public Draft citingOnly(java.util.Set<String> codes) {
            if (!alsoCites.isEmpty()) {
                alsoCites = alsoCites.stream().filter(code -> codes.contains(code) && !code.equals(criterion)).toList();
            }
            return this;
        }

        /** A further value for the sentence. */
        public Draft with(String name, Object value) {
            extra = new LinkedHashMap<>(extra);
            extra.put(name, value);
            return this;
        }

        public String criterion() {
            return criterion;
        }

        public Verdict verdict() {
            return verdict;
        }

        /** Key of the rulebook's messages. */
        public String message() {
            return message;
        }

        public Subject about() {
            return about;
        }

        public String rule() {
            return rule;
        }

        public List<String> alsoCites() {
            return alsoCites;
        }

        public String reasonCode() {
            return reasonCode;
        }

        /** The severity, given the framework's. */
        public Severity severityFrom(Severity framework) {
            Severity chosen = severity != null ? severity : framework;
            return limit == null ? chosen : Severity.atMost(chosen, limit);
        }

        /** A value for the sentence, in the reader's language, or null; asked for one by one, because a sentence names few of them. */
        public Object value(String name, Phrases words) {
            if (values == null) {
                values = about.values();
            }
            Object value = extra.containsKey(name) ? extra.get(name) : values.get(name);
            if (value == null && name.equals("subject")) {
                return about.label(words);
            }
            return value instanceof Worded worded ? worded.in(words) : value;
        }
    }
}
