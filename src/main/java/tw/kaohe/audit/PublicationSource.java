package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.PublicationState;
import tw.kaohe.model.PublicationState.State;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.Verdict;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/** What the records of publication (公布紀錄) say of each thing that an edition wants on the website. */
final class PublicationSource implements FactSource {
    private static final Pattern YEAR = Pattern.compile("(\\d{2,3})年度");
    private final AuditCase c;
    private final List<TableRow> rows;
    private final List<PublicationState> facts = new ArrayList<>();
    private final Map<String, Known> known = new TreeMap<>();

    PublicationSource(AuditCase c) {
        this.c = c;
        rows = c.input().own(TableRow.class).stream().filter(r -> r.kind() == InputKind.PUBLICATIONS).filter(this::isOfYear).toList();
        if (c.input().has(InputKind.PUBLICATIONS)) {
            c.rulebook().words("publications").forEach(this::judge);
        }
    }

    @Override
    public List<PublicationState> facts() {
        return facts;
    }

    @Override
    public Map<String, Known> known() {
        return c.input().isDamaged(InputKind.PUBLICATIONS) ? Map.of() : known;
    }

    /** A plan of another year says nothing about this year's. */
    private boolean isOfYear(TableRow row) {
        Matcher m = YEAR.matcher(CellText.key(row.get("文件")));
        return !m.find() || Integer.parseInt(m.group(1)) == c.time().year();
    }

    private void judge(List<String> topic) {
        List<TableRow> named = named(topic.get(2));
        List<TableRow> records = named.isEmpty() ? named(topic.get(3)).stream().filter(r -> state(List.of(r)) == null).toList() : named;
        if (records.isEmpty()) {
            known.put(topic.get(0), new Known(Verdict.NO_EVIDENCE, c.phrases().get("publication.unlisted", topic.get(1))));
            return;
        }
        State state = state(records);
        if (state == null && named.isEmpty()) {
            state = State.SIMILAR;
        }
        if (state == null && isSuperseded(records)) {
            state = State.SUPERSEDED;
        }
        if (state != null) {
            facts.add(fact(topic, state, records));
        }
    }

    private List<TableRow> named(String names) {
        return names.isEmpty() ? List.of() : rows.stream()
            .filter(r -> Arrays.stream(names.split("\\|")).map(CellText::key).anyMatch(CellText.key(r.get("文件"))::contains)).toList();
    }

    /** Null where one of the records shows it, or gives a day of publication and no state of the link. */
    private static State state(List<TableRow> records) {
        List<String> states = records.stream().map(r -> CellText.key(r.get("連結狀態"))).toList();
        boolean unchecked = records.stream().anyMatch(r -> r.get("連結狀態") == null && r.get("公布日期") != null);
        if (states.contains("正常") || unchecked) {
            return null;
        }
        return states.contains("查無") ? State.ABSENT : states.contains("失效") ? State.BROKEN : State.UNREACHABLE;
    }

    /** Only the plan carries a date of its own revision. */
    private boolean isSuperseded(List<TableRow> records) {
        ServicePlan plan = c.plans().plan();
        LocalDate last = published(records);
        boolean ofPlan = records.stream().anyMatch(r -> CellText.key(r.get("文件")).contains("計畫"));
        return ofPlan && plan != null && plan.revision() && plan.documentDate() != null && last != null && last.isBefore(plan.documentDate())
            && records.stream().allMatch(r -> r.get("公布日期") != null);
    }

    private static LocalDate published(List<TableRow> records) {
        return records.stream().map(r -> r.get("公布日期")).filter(Objects::nonNull)
            .map(t -> DateText.moment(t).map(m -> m.at().toLocalDate()).orElse(null)).filter(Objects::nonNull)
            .max(Comparator.naturalOrder()).orElse(null);
    }

    private PublicationState fact(List<String> topic, State state, List<TableRow> records) {
        ServicePlan plan = c.plans().plan();
        TableRow first = records.get(0);
        return new PublicationState(topic.get(0), topic.get(1), state, first.get("文件"), first.get("網址"), published(records),
            plan == null || !plan.revision() ? null : plan.documentDate(), records.stream().map(TableRow::at).toList());
    }
}
