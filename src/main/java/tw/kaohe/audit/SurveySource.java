package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.SurveyGap;
import tw.kaohe.model.SurveyGap.Aspect;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.Verdict;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/**
 * The year's satisfaction surveys (滿意度調查): facets asked over all of them together, what each report says, and whether there
 * was one of the public and one of the staff. Nothing is missing before the year is over.
 */
final class SurveySource implements FactSource {
    private static final Map<Aspect, String> COLUMNS =
        Map.of(Aspect.SAMPLING, "抽樣方法", Aspect.SAMPLE_SIZE, "樣本數", Aspect.ANALYSIS, "結果分析", Aspect.FOLLOW_UP, "檢討改善");
    private final AuditCase c;
    private final List<TableRow> surveys;
    private final List<SurveyGap> facts = new ArrayList<>();
    private final Map<String, Known> known = new TreeMap<>();

    SurveySource(AuditCase c) {
        this.c = c;
        surveys = rows(InputKind.SURVEYS).filter(this::isOfYear).toList();
        if (c.input().has(InputKind.SURVEYS)) {
            List<TableRow> asked = surveys.stream().filter(r -> !isInternal(r)).toList();
            held(Aspect.PUBLIC, !asked.isEmpty() || inActivities(false));
            held(Aspect.INTERNAL, surveys.stream().anyMatch(this::isInternal) || inActivities(true));
            facets(asked);
            new TreeSet<>(COLUMNS.keySet()).forEach(a -> reported(a, asked));
        }
    }

    @Override
    public List<SurveyGap> facts() {
        return facts;
    }

    /** Without a survey of the public no report says anything; what may still be held this year is not due. */
    @Override
    public Map<String, Known> known() {
        return c.input().isDamaged(InputKind.SURVEYS) ? Map.of() : known;
    }

    private void know(Aspect aspect, Verdict verdict, String key) {
        c.rulebook().words("surveys").stream().filter(r -> r.get(0).equals("judged") && r.get(1).equals(aspect.name()))
            .flatMap(r -> Arrays.stream(r.get(2).split("\\|"))).forEach(code -> known.put(code, new Known(verdict, c.phrases().get(key))));
    }

    private Stream<TableRow> rows(InputKind kind) {
        return c.input().own(TableRow.class).stream().filter(r -> r.kind() == kind);
    }

    private boolean isOfYear(TableRow row) {
        LocalDate date = row.get("日期") == null ? null : DateText.moment(row.get("日期")).map(m -> m.at().toLocalDate()).orElse(null);
        return date == null || RocDate.year(date) == c.time().year();
    }

    private List<String> words(String kind) {
        return c.rulebook().words("surveys").stream().filter(r -> r.get(0).equals(kind)).flatMap(r -> Arrays.stream(r.get(2).split("\\|"))).toList();
    }

    private boolean mentions(String kind, String... texts) {
        return Stream.of(texts).map(CellText::key).anyMatch(t -> words(kind).stream().map(CellText::key).anyMatch(t::contains));
    }

    private boolean isInternal(TableRow row) {
        return mentions("internal", row.get("對象") == null ? row.get("調查名稱") : row.get("對象"));
    }

    /** A survey may stand among the activities only (活動紀錄). */
    private boolean inActivities(boolean internal) {
        return rows(InputKind.ACTIVITIES).filter(this::isOfYear).filter(r -> mentions("satisfaction", r.get("類型"), r.get("名稱")))
            .anyMatch(r -> mentions("internal", r.get("類型"), r.get("名稱")) == internal);
    }

    private void held(Aspect aspect, boolean held) {
        if (!held && !isYearOver()) {
            know(aspect, Verdict.NOT_DUE, "survey.not-due");
        } else if (!held && !c.input().isDamaged(InputKind.SURVEYS)) {
            add(aspect, true, c.phrases().get("survey." + aspect), List.of());
        }
    }

    private boolean isYearOver() {
        return !c.time().today().isBefore(c.time().period().to());
    }

    /** A survey whose facets nobody wrote down may have asked any of them. */
    private void facets(List<TableRow> asked) {
        List<TableRow> silent = asked.stream().filter(r -> r.get("構面") == null).toList();
        List<String> missing = c.rulebook().words("surveys").stream().filter(r -> r.get(0).equals("facet"))
            .filter(r -> asked.stream().noneMatch(s -> asks(s, r.get(2)))).map(r -> r.get(1)).toList();
        if (asked.isEmpty() || missing.isEmpty()) {
            return;
        }
        if (silent.isEmpty() && !isYearOver()) {
            know(Aspect.FACETS, Verdict.NOT_DUE, "survey.not-due");
        } else if (silent.isEmpty() && !c.input().isDamaged(InputKind.SURVEYS)) {
            add(Aspect.FACETS, true, String.join("、", missing), asked);
        } else if (!silent.isEmpty()) {
            add(Aspect.FACETS, false, c.phrases().get("survey.FACETS"), silent);
        }
    }

    private static boolean asks(TableRow survey, String names) {
        String facets = CellText.key(survey.get("構面"));
        return Arrays.stream(names.split("\\|")).anyMatch(facets::contains);
    }

    /** What the report of a survey of the public does not say, or says that there is none of. */
    private void reported(Aspect aspect, List<TableRow> asked) {
        if (asked.isEmpty()) {
            know(aspect, Verdict.NO_EVIDENCE, "survey.nothing-reported");
        }
        Map<Boolean, List<TableRow>> lacking = asked.stream().filter(r -> lacks(aspect, r.get(COLUMNS.get(aspect))))
            .collect(Collectors.partitioningBy(r -> r.get(COLUMNS.get(aspect)) != null));
        for (boolean stated : new boolean[] {true, false}) {
            if (!lacking.get(stated).isEmpty()) {
                add(aspect, stated, c.phrases().get("survey." + aspect), lacking.get(stated));
                return;
            }
        }
    }

    private boolean lacks(Aspect aspect, String cell) {
        Set<String> none = words("none").stream().map(CellText::key).collect(Collectors.toSet());
        return cell == null || none.contains(CellText.key(cell)) || aspect == Aspect.SAMPLE_SIZE && CellText.key(cell).matches("0+(份|人)?");
    }

    private void add(Aspect aspect, boolean stated, String missing, List<TableRow> concerned) {
        List<Evidence> evidence = concerned.isEmpty() ? surveys.stream().map(TableRow::at).toList() : concerned.stream().map(TableRow::at).toList();
        facts.add(new SurveyGap(aspect, stated, c.time().year(), missing,
            concerned.stream().map(r -> r.get("調查名稱")).distinct().toList(), evidence.isEmpty() ? c.searched() : evidence));
    }
}
