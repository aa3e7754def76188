package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InspectorGap;
import tw.kaohe.model.MeasureGap;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.PlanDocument;
import tw.kaohe.model.PlanRemark;
import tw.kaohe.model.PlanRemark.Topic;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.model.ServicePlan.Measure;
import tw.kaohe.model.Subject;
import tw.kaohe.model.UnansweredItem;
import tw.kaohe.rules.Rulebook;

/** Turns a plan into the facts that rules judge: what it lacks, and what was noticed about it as a whole. */
final class PlanFacts implements FactSource {
    private final AuditCase c;
    private final Rulebook rulebook;
    private final Phrases phrases;
    private final PlanDocument document;
    private final ServicePlan plan;
    private final List<Subject> facts = new ArrayList<>();

    PlanFacts(AuditCase c) {
        this.c = c;
        this.phrases = c.phrases();
        this.rulebook = c.rulebook();
        this.document = c.document();
        this.plan = c.plans().plan();
    }

    @Override
    public List<Subject> facts() {
        if (plan == null) {
            return List.of();
        }
        facts.add(document);
        identity();
        plan.items().stream().filter(i -> i.measures() == 0).forEach(i -> facts.add(new UnansweredItem(document, i)));
        plan.measures().forEach(this::gaps);
        numbering();
        misspellings();
        repeated();
        vague();
        headTitles();
        if (plan.blankForm() != null && !plan.blankForm().inspectorRow()) {
            facts.add(new InspectorGap(0, true, List.of(plan.atLine(plan.blankForm().line()))));
        }
        return facts;
    }

    /** Year, agency and version against what was asked for. */
    private void identity() {
        if (plan.rocYear() != null && plan.rocYear() != c.time().year()) {
            facts.add(new PlanRemark(Topic.OTHER_YEAR, "year", document.label(),
                Map.of("planYear", plan.rocYear(), "year", c.time().year()), document.head().evidence()));
        }
        if (c.input().register() != null && plan.agency() != null && !isNamed(c.input(), plan.agency())) {
            facts.add(new PlanRemark(Topic.OTHER_AGENCY, "agency", document.label(),
                Map.of("planAgency", plan.agency(), "agency", c.input().register().name()), document.head().evidence()));
        }
        List<ServicePlan> rivals = c.plans().rivals();
        if (!rivals.isEmpty()) {
            facts.add(new PlanRemark(Topic.RIVAL_PLANS, "plans", document.label(), Map.of("count", rivals.size(),
                "files", String.join("、", rivals.stream().map(p -> p.file().path()).toList())),
                rivals.stream().map(p -> p.atLine(1)).toList()));
        }
    }

    /** A short form of the name counts as the agency; whether it is the same one is for people. */
    private static boolean isNamed(AgencyInput input, String agency) {
        String folded = EditionChoice.fold(agency);
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(input.register().name(), input.register().id()),
            input.register().aliases().stream()).map(EditionChoice::fold).anyMatch(n -> n.contains(folded) || folded.contains(n));
    }

    /** Where it is not sure which value belongs to which measure, no cell is called blank (GEN-06). */
    private void gaps(Measure m) {
        if (m.pairing() == ServicePlan.Pairing.LOW) {
            return;
        }
        Set<Column> blank = EnumSet.noneOf(Column.class);
        addIfBlank(blank, Column.DEADLINE, m.deadline());
        addIfBlank(blank, Column.UNIT, m.unit());
        addIfBlank(blank, Column.BENEFIT, m.benefit());
        blank.forEach(c -> facts.add(new MeasureGap(document, m, c)));
    }

    private void addIfBlank(Set<Column> blank, Column column, String value) {
        if (plan.columns().contains(column) && (value == null || value.isBlank())) {
            blank.add(column);
        }
    }

    private void remark(Topic topic, Map<String, Object> values, List<Evidence> evidence) {
        facts.add(new PlanRemark(topic, topic.name().toLowerCase(java.util.Locale.ROOT), document.label(), values, evidence));
    }

    private void numbering() {
        if (!plan.glitches().isEmpty()) {
            String slips = plan.glitches().stream().map(this::slip).collect(Collectors.joining("、"));
            remark(Topic.NUMBERING, Map.of("count", plan.glitches().size(), "slips", slips),
                plan.glitches().stream().map(g -> plan.atLine(g.line())).toList());
        }
    }

    private String slip(ServicePlan.Glitch g) {
        String what = (g.where() == null ? "" : g.where()) + (g.what() == null ? "" : g.what());
        return phrases.get(switch (g.kind()) {
            case DUPLICATE -> "slip.duplicate";
            case GAP -> "slip.gap";
            case START -> "slip.start";
            case MIXED_FORMAT -> "slip.format";
            case NO_TITLE -> "slip.no-title";
        }, what);
    }

    private void misspellings() {
        List<String> words = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (List<String> row : rulebook.words("misspellings")) {
            for (int line = 1; line <= plan.text().folded().size(); line++) {
                if (plan.text().folded().get(line - 1).contains(row.get(0))) {
                    words.add(phrases.get("misspelling", row.get(0), row.get(1)));
                    evidence.add(plan.atLine(line));
                }
            }
        }
        if (!words.isEmpty()) {
            remark(Topic.MISSPELLING, Map.of("count", words.size(), "words", words.stream().distinct().collect(Collectors.joining("、"))), evidence);
        }
    }

    private void repeated() {
        Map<String, List<Measure>> byText = new LinkedHashMap<>();
        plan.measures().stream().filter(m -> m.text() != null && !m.text().isBlank())
            .forEach(m -> byText.computeIfAbsent(squeeze(m.text()), k -> new ArrayList<>()).add(m));
        List<List<Measure>> groups = byText.values().stream().filter(g -> g.size() > 1).toList();
        if (!groups.isEmpty()) {
            String text = groups.stream().map(g -> g.stream().map(Measure::code).collect(Collectors.joining("="))).collect(Collectors.joining("、"));
            remark(Topic.REPEATED_MEASURES, Map.of("count", groups.size(), "groups", text),
                groups.stream().flatMap(List::stream).map(m -> plan.atLine(m.line())).toList());
        }
    }

    /** Same words, whatever the punctuation. */
    private static String squeeze(String text) {
        return text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s\u3000]+", "");
    }

    private void vague() {
        List<Measure> deadlines = plan.measures().stream().filter(m -> is("deadline", m.deadline())).toList();
        List<Measure> units = plan.measures().stream().filter(m -> is("unit", m.unit())).toList();
        Set<String> counted = plan.commitments().stream().map(ServicePlan.Commitment::measure).collect(Collectors.toSet());
        List<Measure> frequencies = plan.measures().stream().filter(m -> !counted.contains(m.code()))
            .filter(m -> m.text() != null && words("frequency").anyMatch(m.text()::contains)).toList();
        boolean noColumns = !plan.measures().isEmpty() && document.lacksColumn(Column.DEADLINE) && document.lacksColumn(Column.UNIT);
        List<String> statistics = new ArrayList<>();
        add(statistics, deadlines.size(), "vague.deadline");
        add(statistics, units.size(), "vague.unit");
        add(statistics, frequencies.size(), "vague.frequency");
        if (noColumns) {
            statistics.add(phrases.get("vague.no-columns"));
        }
        if (!statistics.isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("measures", plan.measures().size());
            values.put("statistics", String.join("、", statistics));
            values.put("quantified", document.isQuantified() ? null : phrases.get("vague.nothing-quantified"));
            Set<Integer> lines = new java.util.TreeSet<>();
            java.util.stream.Stream.of(deadlines, units, frequencies).flatMap(List::stream).forEach(m -> lines.add(m.line()));
            if (lines.isEmpty()) {
                plan.measures().forEach(m -> lines.add(m.line()));
            }
            remark(Topic.VAGUE_MEASURES, values, lines.stream().map(plan::atLine).toList());
        }
    }

    private void add(List<String> statistics, int count, String key) {
        if (count > 0) {
            statistics.add(phrases.get(key, count));
        }
    }

    private java.util.stream.Stream<String> words(String kind) {
        return rulebook.words("vague").stream().filter(r -> r.get(0).equals(kind)).map(r -> r.get(1));
    }

    private boolean is(String kind, String value) {
        return value != null && words(kind).anyMatch(value.strip()::equals);
    }

    /** The head of a unit is called one thing in the roster and another in the form's sign-off: 秘書室課長, 秘書室主任. */
    private void headTitles() {
        if (plan.blankForm() == null) {
            return;
        }
        List<String> titles = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (ServicePlan.RosterMember member : plan.roster()) {
            for (String role : plan.blankForm().signOffRoles()) {
                boolean sameUnit = member.unit() != null && member.title() != null && role.startsWith(member.unit());
                String title = sameUnit ? role.substring(member.unit().length()) : "";
                if (sameUnit && isHead(title) && isHead(member.title()) && !title.equals(member.title())) {
                    titles.add(member.unit() + ":" + member.title() + "≠" + title);
                    evidence.add(plan.atLine(member.line()));
                    evidence.add(plan.atLine(plan.blankForm().line()));
                }
            }
        }
        if (!titles.isEmpty()) {
            remark(Topic.HEAD_TITLE, Map.of("titles", String.join("、", titles)), evidence);
        }
    }

    private boolean isHead(String title) {
        return rulebook.words("head-titles").stream().anyMatch(r -> r.get(0).equals(title));
    }
}
