package tw.kaohe.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan (執行計畫) that is judged for an agency, with the questions that rules ask of it.
 *
 * @param category 第一線, 服務規劃 or null where the register does not say
 * @param unweighted word for a section without a weight, in the report's language
 * @param complete whether all of it could be read; of a plan that is cut off nothing is called missing
 */
public record PlanDocument(ServicePlan plan, String category, boolean complete, String unweighted) implements Subject {

    /** Whether no chapter bears one of the titles; they are separated by {@code |} and may be part of a longer title. */
    public boolean lacksChapter(String titles) {
        return complete && chapter(titles).isEmpty();
    }

    /** Whether there is such a chapter but nothing below its heading. */
    public boolean hasEmptyChapter(String titles) {
        return chapter(titles).filter(c -> !c.hasContent()).isPresent();
    }

    private Optional<ServicePlan.Chapter> chapter(String titles) {
        List<String> wanted = Arrays.asList(titles.split("\\|"));
        Optional<ServicePlan.Chapter> titled = plan.chapters().stream()
            .filter(c -> wanted.stream().anyMatch(w -> squeeze(c.title()).contains(w)))
            .max(java.util.Comparator.comparing(ServicePlan.Chapter::hasContent));
        return titled.isPresent() ? titled : plan.chapters().stream()
            .filter(c -> c.title().isEmpty() && wanted.stream().anyMatch(w -> squeeze(c.text()).contains(w))).findFirst();
    }

    private static String squeeze(String title) {
        return title == null ? "" : title.replaceAll("[\\s\u3000]+", "");
    }

    /** Layout of 附件1 (構面, 檢核項目 …) or 附件2 (檢核項目, 推動作法, no 構面), or null where the table is neither. */
    public String getTemplate() {
        if (!plan.columns().contains(ServicePlan.Column.CHECK)) {
            return null;
        }
        boolean facet = plan.columns().contains(ServicePlan.Column.FACET);
        return facet ? "1" : plan.columns().contains(ServicePlan.Column.MEASURE) ? "2" : null;
    }

    /** Whether 附件1 is the template for it: by the register, else by the layout it uses. */
    public boolean isFirstLine() {
        return category != null ? !category.contains("規劃") : !"2".equals(getTemplate());
    }

    /** Whether it uses the template of the other class of agency. Without a register nobody can say so. */
    public boolean isOtherTemplate() {
        return category != null && getTemplate() != null && isFirstLine() == "2".equals(getTemplate());
    }

    /** Whether its table of measures was recognised by its headings and lacks the column. */
    public boolean lacksColumn(ServicePlan.Column column) {
        boolean recognised = plan.columns().contains(ServicePlan.Column.MEASURE) || plan.columns().contains(ServicePlan.Column.CHECK);
        return !plan.measures().isEmpty() && recognised && !plan.columns().contains(column);
    }

    /** How many sections (要項, 構面) its table has, by their weights or by the numbers of its measures. */
    public int getSections() {
        long numbered = plan.measures().stream().map(m -> m.path().split("[.-]")[0]).distinct().count();
        return Math.max(plan.weights().size(), (int) numbered);
    }

    /**
     * Measures of the plan's own content: a list in a chapter on steps (執行步驟) tells how the plan is run, not what is done.
     *
     * @param steps titles of such chapters, separated by {@code |}
     */
    public List<ServicePlan.Measure> ownMeasures(String steps) {
        List<String> titles = Arrays.asList(steps.split("\\|"));
        return plan.measures().stream().filter(m -> !plan.columns().isEmpty() || titles.stream().noneMatch(chapterTitle(m.line())::contains)).toList();
    }

    private String chapterTitle(int line) {
        return plan.chapters().stream().filter(c -> c.line() <= line).reduce((a, b) -> b).map(c -> squeeze(c.title())).orElse("");
    }

    /** Whether it has no measure of its own content; see {@link #ownMeasures}. */
    public boolean lacksOwnMeasures(String steps) {
        return ownMeasures(steps).isEmpty();
    }

    /** Whether none of those has a quantity, a unit or a deadline of its own (e.g. a plan that only repeats the points it is judged by). */
    public boolean isUntargeted(String steps) {
        List<ServicePlan.Measure> own = ownMeasures(steps);
        List<String> codes = own.stream().map(ServicePlan.Measure::code).toList();
        return !own.isEmpty() && plan.commitments().stream().noneMatch(c -> codes.contains(c.measure()))
            && own.stream().allMatch(m -> isBlank(m.deadline()) && isBlank(m.unit()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Sum of the sections' weights in per cent; sections without one count nothing. */
    public int getWeightSum() {
        return plan.weights().stream().filter(w -> w.weight() != null).mapToInt(ServicePlan.Weight::weight).sum();
    }

    /** Whether weights are given, but not for every section. */
    public boolean isWeightMissing() {
        return plan.weights().isEmpty() || plan.weights().stream().anyMatch(w -> w.weight() == null);
    }

    /** Whether it states an execution period (執行期程) that is not its whole year. */
    public boolean isOffYear() {
        if (plan.periodFrom() == null || plan.periodTo() == null || plan.rocYear() == null) {
            return false;
        }
        int year = plan.rocYear() + RocDate.OFFSET;
        return !plan.periodFrom().equals(java.time.LocalDate.of(year, 1, 1)) || !plan.periodTo().equals(java.time.LocalDate.of(year, 12, 31));
    }

    /** Whether it promises anything that can be counted. */
    public boolean isQuantified() {
        return plan.commitments().stream().anyMatch(c -> c.strength() == ServicePlan.Strength.HARD);
    }

    public boolean isNumbered() {
        return plan.documentNumber() != null;
    }

    @Override
    public String key() {
        return "plan";
    }

    @Override
    public String label() {
        return plan.title() == null ? plan.file().path() : plan.title();
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("plan", label());
        values.put("measures", plan.measures().size());
        values.put("category", category);
        values.put("template", getTemplate());
        values.put("from", plan.periodFrom() == null ? null : RocDate.format(plan.periodFrom()));
        values.put("to", plan.periodTo() == null ? null : RocDate.format(plan.periodTo()));
        values.put("year", plan.rocYear());
        values.put("weightSum", getWeightSum());
        values.put("weights", String.join("、", plan.weights().stream().map(w -> w.weight() == null ? unweighted : w.weight() + "%").toList()));
        return values;
    }

    /** The headings that were searched. */
    @Override
    public List<Evidence> evidence() {
        List<Evidence> headings = plan.chapters().stream().map(c -> plan.atLine(c.line())).toList();
        return headings.isEmpty() ? List.of(plan.atLine(1)) : headings;
    }

    /** The sections with their weights. */
    public Subject weights() {
        return new At(this, "weights", plan.weights().stream().map(w -> plan.atLine(w.line())).toList());
    }

    /** The document's head, where its own number and date would stand. */
    public Subject head() {
        return new At(this, "head", List.of(plan.atLine(firstLine())));
    }

    private int firstLine() {
        for (int i = 1; i <= plan.text().raw().size(); i++) {
            if (!plan.text().line(i).isBlank()) {
                return i;
            }
        }
        return 1;
    }

    private record At(PlanDocument document, String key, List<Evidence> evidence) implements Subject {
        @Override
        public String label() {
            return document.label();
        }

        @Override
        public Map<String, Object> values() {
            return document.values();
        }
    }
}
