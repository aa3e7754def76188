package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.MeasureHint;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.PlanDocument;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Item;
import tw.kaohe.model.ServicePlan.Measure;
import tw.kaohe.model.TopicChoice;
import tw.kaohe.model.TopicState;
import tw.kaohe.model.TopicState.Reach;
import tw.kaohe.model.Verdict;
import tw.kaohe.rules.Hint;
import tw.kaohe.rules.Topic;

/**
 * Whether a plan treats what the edition's criteria ask for. A plan can say a thing in many words, so that only the absence
 * of every one of them, in a plan that was read surely and under an edition that binds, is called missing; else people are
 * asked, with what the machine found.
 */
final class TopicSource implements FactSource {
    private final Phrases phrases;
    private final PlanDocument document;
    private final EvidenceRows evidence;
    private final boolean sure;
    private final Map<String, Criterion> criteria;
    private final List<Topic> topics;
    private final Map<String, TopicState> states = new LinkedHashMap<>();
    private final List<MeasureHint> hints = new ArrayList<>();

    TopicSource(AuditCase c) {
        this.phrases = c.phrases();
        this.document = c.document();
        this.criteria = c.rulebook().criteria();
        this.evidence = new EvidenceRows(c);
        this.topics = document == null || c.editionId() == null ? List.of()
            : c.rulebook().topics(c.editionId()).stream().filter(t -> c.options().includes(t.code())).toList();
        this.sure = document != null && document.complete() && c.choice().binding() && !document.plan().measures().isEmpty()
            && document.plan().measures().stream().noneMatch(m -> m.pairing() == ServicePlan.Pairing.LOW);
        PlanSearch search = document == null ? null : new PlanSearch(document.plan(), printed(c), selfNames(c));
        if (document != null && !document.isOtherTemplate()) {
            topics.stream().filter(t -> concerns(t.code())).forEach(t -> states.put(t.code(), state(search, t)));
        }
        if (document != null) {
            c.rulebook().hints().forEach(h -> hint(search, h));
        }
    }

    /** What the template of the edition prints: titles of its criteria, with the dimensions, items and indicators above them. */
    private static List<String> printed(AuditCase c) {
        return c.choice().edition() == null ? List.of() : c.choice().edition().criteria().stream()
            .flatMap(x -> Stream.concat(Stream.of(x.title(), x.dimension()), x.path().stream())).toList();
    }

    private static List<String> selfNames(AuditCase c) {
        return c.rulebook().words("plan-self-names").stream().map(r -> r.get(0)).toList();
    }

    /** Measures that say it are pointed out unless the plan settles it somewhere. */
    private void hint(PlanSearch search, Hint hint) {
        if (hint.unless() == null || search.line(hint.unless()).isEmpty()) {
            search.measures(hint.measure()).forEach(m -> hints.add(new MeasureHint(hint.name(), m.code(),
                hint.unless() == null ? null : hint.unless().inWords(), List.of(document.plan().atLine(m.line())))));
        }
    }

    /** Where no register says which class the agency is of, the layout of its plan does. */
    private boolean concerns(String code) {
        String applies = criteria.get(code).applies();
        return applies.isEmpty() || document.isFirstLine() != applies.contains("規劃");
    }

    private TopicState state(PlanSearch search, Topic topic) {
        return topic.parts().isEmpty() ? ordinary(search, topic) : parts(search, topic);
    }

    private TopicState ordinary(PlanSearch search, Topic topic) {
        Optional<Item> row = topic.row() == null ? Optional.empty() : search.item(topic.row());
        Optional<Measure> measure = search.measure(topic.query());
        if (row.isPresent() && row.get().measures() > 0) {
            return answered(search, topic, row.get());
        }
        if (measure.isPresent()) {
            return made(topic, Reach.ANSWERED, row.orElse(null), document.plan().atLine(measure.get().line()));
        }
        Optional<Evidence> closing = topic.anywhere() ? search.said(topic.query()) : Optional.empty();
        if (closing.isPresent()) {
            return made(topic, Reach.ANSWERED, null, closing.get());
        }
        Optional<Item> blank = row.or(() -> search.item(topic.query())).filter(i -> i.measures() == 0);
        if (blank.isPresent()) {
            return made(topic, Reach.BLANK_ROW, blank.get(), document.plan().atLine(blank.get().line()));
        }
        Stream<Optional<Evidence>> hints = Stream.concat(Stream.of(topic.query(), topic.row()).filter(Objects::nonNull).map(search::mention),
            Stream.ofNullable(topic.mention()).map(search::said));
        return hints.flatMap(Optional::stream).findFirst().map(e -> made(topic, Reach.MENTIONED, row.orElse(null), e))
            .orElseGet(() -> new TopicState(topic.code(), Reach.ABSENT, sure && topic.oneOf() == null && !topic.evidence(), null,
                topic.query().inWords(), null, List.of(), document.label(), document.evidence()));
    }

    /** A row that has measures is answered, unless it asks for something that none of them says. */
    private TopicState answered(PlanSearch search, Topic topic, Item row) {
        List<Measure> answers = search.answers(row);
        boolean unsaid = topic.wants() != null && !answers.isEmpty() && answers.stream().noneMatch(m -> PlanSearch.says(m, topic.wants()));
        Evidence at = document.plan().atLine(answers.isEmpty() ? row.line() : answers.get(0).line());
        return new TopicState(topic.code(), unsaid ? Reach.UNSAID : Reach.ANSWERED, sure, row,
            (unsaid ? topic.wants() : topic.query()).inWords(), null, List.of(), document.label(),
            unsaid ? List.of(document.plan().atLine(row.line()), at) : List.of(at));
    }

    private TopicState made(Topic topic, Reach reach, Item row, Evidence at) {
        return new TopicState(topic.code(), reach, sure, row, topic.query().inWords(), null, List.of(), document.label(), List.of(at));
    }

    private TopicState parts(PlanSearch search, Topic topic) {
        List<Topic.Part> missing = topic.parts().stream().filter(p -> search.line(p.query()).isEmpty()).toList();
        if (missing.isEmpty() || topic.sections() > 0 && document.getSections() >= topic.sections()) {
            return new TopicState(topic.code(), Reach.ANSWERED, sure, null, names(topic.parts()), null, List.of(), document.label(),
                topic.parts().stream().map(p -> search.line(p.query())).flatMap(Optional::stream).toList());
        }
        List<String> covers = topics.stream().map(Topic::code).filter(code -> missing.stream()
            .anyMatch(p -> !p.covers().isEmpty() && code.startsWith(p.covers()))).toList();
        boolean treated = covers.stream().map(states::get).anyMatch(s -> s != null && s.reach() != Reach.ABSENT);
        // A plan that names hardly any part as the framework does may have all of them under names of its own.
        boolean named = (topic.parts().size() - missing.size()) * 2 >= topic.parts().size();
        return new TopicState(topic.code(), treated || !named ? Reach.MENTIONED : Reach.ABSENT, sure, null, names(topic.parts()), names(missing),
            covers, document.label(), document.evidence());
    }

    private static String names(List<Topic.Part> parts) {
        return parts.stream().map(Topic.Part::name).collect(Collectors.joining("、"));
    }

    /** Topics of a part that is missing as a whole, or of a group of which one is enough, are not missed one by one. */
    @Override
    public List<?> facts() {
        List<String> covered = states.values().stream().filter(TopicState::isAbsent).flatMap(s -> s.covers().stream()).toList();
        List<Object> facts = new ArrayList<>(states.values().stream().filter(s -> !covered.contains(s.code())).toList());
        leads().filter(lead -> !covered.contains(lead)).forEach(lead -> facts.add(choice(lead)));
        facts.addAll(hints);
        evidence.gap(topics.stream().filter(Topic::evidence).map(Topic::code).toList()).ifPresent(facts::add);
        return facts;
    }

    private Stream<String> leads() {
        return topics.stream().map(Topic::oneOf).filter(Objects::nonNull).distinct();
    }

    private List<TopicState> group(String lead) {
        return topics.stream().filter(t -> lead.equals(t.oneOf())).map(t -> states.get(t.code())).filter(Objects::nonNull).toList();
    }

    private TopicChoice choice(String lead) {
        List<TopicState> group = group(lead);
        List<String> others = group.stream().map(TopicState::code).filter(c -> !c.equals(lead) && !isOptional(c)).toList();
        boolean absent = sure && !group.isEmpty() && group.stream().allMatch(s -> s.reach() == Reach.ABSENT);
        return new TopicChoice(lead, others, group.size(), absent,
            group.stream().map(TopicState::words).collect(Collectors.joining("、")), document.label(), document.evidence());
    }

    /** What an agency may offer besides (自選項目) helps the group it is in and is never missed. */
    private boolean isOptional(String code) {
        return criteria.get(code).kind().equals("OPT");
    }

    @Override
    public Map<String, Known> known() {
        Map<String, Known> known = new LinkedHashMap<>();
        for (Topic topic : topics.stream().filter(t -> !isOptional(t.code())).toList()) {
            Known verdict = states.containsKey(topic.code()) ? known(topic, states.get(topic.code()))
                : document.isOtherTemplate() ? human(topic.code(), phrases.get("topic.other-template"))
                : new Known(Verdict.NOT_APPLICABLE, phrases.get("topic.other-class"));
            if (verdict != null) {
                known.put(topic.code(), verdict);
            }
        }
        known.putAll(evidence.optional());
        return known;
    }

    /** What is known of a topic without a finding; null leaves it to the kinds of input it needs. */
    private Known known(Topic topic, TopicState state) {
        if (topic.evidence() && !evidence.isListed(topic.code())) {
            return evidence.isGiven() ? new Known(Verdict.NO_EVIDENCE, phrases.get("topic.no-row")) : null;
        }
        String place = state.evidence().get(0).place();
        return switch (state.reach()) {
            case ANSWERED -> new Known(Verdict.SATISFIED, topic.parts().isEmpty() ? phrases.get("topic.answered", place)
                : phrases.get("topic.covered", state.words()));
            case BLANK_ROW, UNSAID -> null;
            case MENTIONED -> alternative(topic).orElseGet(() -> human(topic.code(), phrases.get("topic.mentioned", place)));
            case ABSENT -> alternative(topic).orElseGet(() -> state.isAbsent() ? null
                : human(topic.code(), phrases.get(sure ? "topic.absent" : "topic.unsure", state.words())));
        };
    }

    private Optional<Known> alternative(Topic topic) {
        return topic.oneOf() == null ? Optional.empty()
            : group(topic.oneOf()).stream().filter(s -> s.reach() == Reach.ANSWERED).findFirst()
                .map(s -> new Known(Verdict.SATISFIED_BY_ALTERNATIVE, phrases.get("topic.alternative", criteria.get(s.code()).title())));
    }

    private Known human(String code, String facts) {
        return new Known(Verdict.NEEDS_HUMAN, facts + criteria.get(code).question());
    }
}
