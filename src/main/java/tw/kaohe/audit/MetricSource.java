package tw.kaohe.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ReportedFigure;
import tw.kaohe.model.Reckoning;
import tw.kaohe.model.ReportedMetric;
import tw.kaohe.model.ReportedMetric.Form;
import tw.kaohe.model.ReportedMetric.Trait;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.Verdict;
import tw.kaohe.reading.text.CellText;

/** The reported figures (數據) with the formula of the criterion that each belongs to. */
final class MetricSource implements FactSource {
    private static final Pattern FIGURE = Pattern.compile("([+-]?\\d[\\d,]*(?:\\.\\d+)?)(.*)");
    private final AuditCase c;
    private final List<MetricKind> kinds;
    private final List<ReportedMetric> facts = new ArrayList<>();
    private final Map<String, TableRow> keys = new HashMap<>();

    MetricSource(AuditCase c) {
        this.c = c;
        kinds = kinds(c);
        c.input().own(TableRow.class).stream().filter(r -> r.kind() == InputKind.METRICS).forEach(this::add);
    }

    private static List<MetricKind> kinds(AuditCase c) {
        Map<String, Criterion> criteria = c.choice().edition() == null ? Map.of()
            : c.choice().edition().criteria().stream().collect(Collectors.toMap(Criterion::code, x -> x));
        return c.rulebook().words("metrics").stream().filter(row -> criteria.containsKey(row.get(0)))
            .map(row -> MetricKind.of(criteria.get(row.get(0)), row)).toList();
    }

    @Override
    public List<ReportedMetric> facts() {
        return facts;
    }

    /** The calculation behind each figure, those included that no criterion asks for. */
    List<Reckoning.Ratio> ratios() {
        return facts.stream().filter(f -> f.criterion() == null ? c.options().criteria().isEmpty() : c.options().includes(f.criterion()))
            .map(ReportedMetric::reckoned).toList();
    }

    private void add(TableRow row) {
        Optional<MetricKind> kind = kinds.stream().filter(k -> k.isNamed(row.get("指標"))).findFirst();
        boolean share = row.get("分子") != null || row.get("分母") != null;
        Form form = kind.map(MetricKind::form).filter(f -> f != Form.EITHER || !share && !isPair(row))
            .orElse(share ? Form.SHARE : Form.GROWTH);
        boolean asShare = form == Form.SHARE;
        facts.add(new ReportedMetric(kind.map(k -> k.criterion().code()).orElse(null), kind.map(k -> k.criterion().title()).orElse(row.get("指標")),
            row.get("對象"), form, kind.map(MetricKind::traits).orElse(Set.of()), number(row.get(asShare ? "分子" : "本年度")),
            number(row.get(asShare ? "分母" : "上年度")), figure(row.get("申報值")), c.rulebook().policy().rounding("P-ROUND"), words(asShare), key(row), row.at()));
    }

    private static boolean isPair(TableRow row) {
        return row.get("本年度") != null && row.get("上年度") != null;
    }

    private ReportedMetric.Words words(boolean share) {
        return new ReportedMetric.Words(c.phrases().get(share ? "metric.numerator" : "metric.current"),
            c.phrases().get(share ? "metric.denominator" : "metric.previous"), c.phrases().get("metric.points"));
    }

    /** Name and service; a second row of both that says something else is told apart by its number. */
    private String key(TableRow row) {
        String base = "metric " + CellText.key(row.get("指標")) + (row.get("對象") == null ? "" : " " + CellText.key(row.get("對象")));
        String key = base;
        for (int i = 2; keys.containsKey(key) && !keys.get(key).cells().equals(row.cells()); i++) {
            key = base + " #" + i;
        }
        keys.put(key, row);
        return key;
    }

    private static BigDecimal number(String text) {
        ReportedFigure figure = figure(text);
        return figure == null ? null : figure.value();
    }

    private static ReportedFigure figure(String text) {
        Matcher m = FIGURE.matcher(CellText.key(text));
        return m.matches() ? new ReportedFigure(new BigDecimal(m.group(1).replace(",", "")), m.group(2), text) : null;
    }

    /** Of a table that could not be read in full nothing is known beyond what it says. */
    @Override
    public Map<String, Known> known() {
        Map<String, Known> known = new TreeMap<>();
        if (c.input().isDamaged(InputKind.METRICS)) {
            return known;
        }
        for (MetricKind kind : kinds) {
            String code = kind.criterion().code();
            List<ReportedMetric> own = facts.stream().filter(f -> code.equals(f.criterion())).toList();
            List<ReportedMetric> undefined = own.stream().filter(ReportedMetric::isZeroBase).toList();
            if (own.isEmpty() && kind.traits().contains(Trait.OPTIONAL)) {
                known.put(code, new Known(Verdict.NOT_APPLICABLE, c.phrases().get("metric.optional")));
            } else if (own.isEmpty() && c.input().has(InputKind.METRICS)) {
                known.put(code, new Known(Verdict.NO_EVIDENCE, c.phrases().get("metric.unlisted", kind.criterion().title())));
            } else if (!undefined.isEmpty()) {
                known.put(code, new Known(Verdict.NOT_COMPUTABLE, undefined.stream().map(this::undefined).collect(Collectors.joining(" "))));
            }
        }
        return known;
    }

    private String undefined(ReportedMetric metric) {
        return metric.form() == Form.SHARE ? c.phrases().get("metric.zero-total", metric.label())
            : c.phrases().get("metric.zero-base", metric.label(), metric.increment());
    }
}
