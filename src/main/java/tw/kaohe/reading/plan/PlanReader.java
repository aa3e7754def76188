package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.kaohe.model.PlanText;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.model.ServicePlan.DocumentKind;
import tw.kaohe.model.ServicePlan.Item;
import tw.kaohe.model.ServicePlan.Measure;
import tw.kaohe.model.ServicePlan.Weight;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.plan.Section.Role;
import tw.kaohe.reading.DocumentReader;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.text.TextFolding;

/**
 * Turns the text of a yearly plan (提升服務品質執行計畫) into what it states, whatever way its tables were flattened. It reads
 * any text; what it does not find is null or empty. Stateless: one reader serves any number of threads.
 */
public final class PlanReader implements DocumentReader {
    private static final int TITLE_LINES = 12;

    /** @return empty where no visible character is left */
    @Override
    public Optional<ServicePlan> read(SourceFile file, TextDocument document) {
        DocumentBlocks read = DocumentBlocks.of(document);
        List<Block> blocks = read.blocks();
        if (blocks.stream().allMatch(b -> b instanceof Block.Gap || b instanceof Block.Row row && row.isBlank())) {
            return Optional.empty();
        }
        List<Section> chapters = Chapters.of(blocks);
        Set<Integer> starts = new HashSet<>();
        chapters.forEach(c -> starts.add(c.chapter().line()));
        List<Passage> text = texts(blocks);
        Head head = Head.of(above(text, chapters), text);
        List<Entry> entries = MeasureTables.of(blocks, starts::contains);
        TableMeasures tables = TableMeasures.of(entries);
        ListMeasures lists = entries.isEmpty() ? ListMeasures.of(chapters) : null;
        List<Draft> drafts = lists == null ? tables.drafts() : lists.drafts();
        List<Level> levels = (lists == null ? tables.levels() : lists.levels()).all();
        DocumentKind kind = Kinds.of(head, chapters, !drafts.isEmpty(), text);
        boolean plan = kind == DocumentKind.PLAN;
        return Optional.of(assemble(file, read, chapters, head, entries, plan ? drafts : List.of(), plan ? levels : List.of(), kind));
    }

    private static ServicePlan assemble(SourceFile file, DocumentBlocks read, List<Section> chapters, Head head,
                                        List<Entry> entries, List<Draft> drafts, List<Level> levels, DocumentKind kind) {
        boolean plan = kind == DocumentKind.PLAN;
        List<Block> blocks = read.blocks();
        List<String> folded = read.raw().stream().map(PlanReader::key).toList();
        Dates.Range period = period(chapters);
        Integer year = head.rocYear() != null ? head.rocYear() : period.from() == null ? null : tw.kaohe.model.RocDate.year(period.from());
        Codes codes = new Codes(year);
        List<String> paths = codes.paths(drafts);
        PatrolForms.Found form = PatrolForms.of(blocks);
        Commitments commitments = new Commitments(codes);
        commitments.measures(drafts, paths);
        if (plan) {
            commitments.chapters(chapters, !drafts.isEmpty());
            commitments.requests(form.requests());
        }
        Notes notes = new Notes(kind, head.agency(), year, drafts, paths, commitments.lostRanges());
        if (plan) {
            Truncation.of(read.raw(), blocks, chapters.stream().map(Section::chapter).toList(), Contents.of(blocks)).ifPresent(notes::add);
        }
        return new ServicePlan(file, kind, head.agency(), head.agencies(), year, Schemes.of(String.join("\n", folded), basisText(chapters),
            levels.stream().filter(l -> l.letter != null).map(l -> l.letter).distinct().count(), year),
            head.title(), period.from(), period.to(), head.number(), head.date(), head.revision(), Letters.of(chapters),
            chapters.stream().map(Section::chapter).toList(), columns(entries), items(drafts, levels, codes), measures(drafts, paths, codes),
            commitments.found(), weights(levels), Rosters.of(blocks), form.form(),
            plan ? Glitches.of(chapters, drafts, entries) : List.of(), notes.all(), new PlanText(read.raw(), folded, read.places()));
    }

    private static String key(String line) {
        return TextFolding.key(Markup.text(1, line.replace('\t', ' ')).text());
    }

    private static String basisText(List<Section> chapters) {
        StringBuilder text = new StringBuilder();
        chapters.stream().filter(s -> s.role() == Role.BASIS)
            .forEach(s -> s.clauses().forEach(c -> text.append(TextFolding.key(c.text())).append('\n')));
        return text.toString();
    }

    private static Dates.Range period(List<Section> chapters) {
        for (Section section : chapters) {
            if (section.role() == Role.PERIOD) {
                for (Passage clause : section.clauses()) {
                    Dates.Range range = Dates.range(clause.key());
                    if (range.from() != null) {
                        return range;
                    }
                }
            }
        }
        return Dates.Range.NONE;
    }

    private static List<Passage> texts(List<Block> blocks) {
        List<Passage> texts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                texts.add(text.passage());
            } else if (block instanceof Block.Row row && row.onlyCell() != null) {
                texts.add(row.onlyCell().joined());
            }
        }
        return texts;
    }

    private static List<Passage> above(List<Passage> text, List<Section> chapters) {
        if (chapters.isEmpty()) {
            return text.subList(0, Math.min(TITLE_LINES, text.size()));
        }
        Section first = chapters.get(0);
        List<Passage> above = new ArrayList<>();
        for (Passage line : text) {
            Numbering number = Numbering.leading(line.key());
            if (line.line() >= first.chapter().line() && (number != null || first.value() == 0)) {
                break;
            }
            above.add(line);
        }
        return above;
    }

    private static Set<Column> columns(List<Entry> entries) {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        entries.forEach(e -> e.header().columns().stream().filter(c -> c != null).forEach(columns::add));
        return columns;
    }

    private static List<Measure> measures(List<Draft> drafts, List<String> paths, Codes codes) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            measures.add(new Measure(paths.get(i), draft.number == null ? null : draft.number.written(), codes.measure(paths.get(i)),
                draft.text().text().strip(), draft.written(Column.DEADLINE), draft.written(Column.UNIT), draft.written(Column.BENEFIT),
                item(draft), draft.text().lineLabel(), draft.text().line(), draft.pairing));
        }
        return measures;
    }

    /** Title of what a measure answers: the item with the group and the point below it, as the plan writes them. */
    private static String item(Draft draft) {
        if (draft.label != null) {
            return draft.label;
        }
        Level inner = draft.innermost();
        if (inner == null) {
            return null;
        }
        StringBuilder label = new StringBuilder();
        draft.levels.stream().filter(l -> l.column == inner.column).forEach(l -> label.append(label.isEmpty() ? "" : " ").append(l.label()));
        return label + inner.point(draft.number);
    }

    /** The innermost headings, each with the number of measures below it; in the 104 form each row asks for itself. */
    private static List<Item> items(List<Draft> drafts, List<Level> levels, Codes codes) {
        List<Item> items = new ArrayList<>();
        if (drafts.stream().anyMatch(d -> d.label != null)) {
            List<String> paths = codes.paths(drafts);
            for (int i = 0; i < drafts.size(); i++) {
                Draft d = drafts.get(i);
                items.add(new Item(paths.get(i), d.levels.isEmpty() ? null : d.levels.get(0).title(), d.label, d.text().line(), 1));
            }
            return items;
        }
        Map<Level, List<Draft>> answers = new LinkedHashMap<>();
        drafts.forEach(d -> answers.computeIfAbsent(d.innermost(), l -> new ArrayList<>()).add(d));
        List<Level> outer = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            outer.removeIf(l -> !isAbove(l, level));
            outer.add(level);
            boolean leads = i + 1 < levels.size() && isAbove(level, levels.get(i + 1));
            if (!leads || answers.containsKey(level)) {
                items.add(new Item(codes.path(outer), outer.size() < 2 ? null : outer.get(0).title(), level.title(), level.line,
                    answers.getOrDefault(level, List.of()).size()));
            }
        }
        return items;
    }

    private static boolean isAbove(Level outer, Level inner) {
        return outer.column != null && inner.column != null ? outer.column.ordinal() < inner.column.ordinal()
            || outer.column == inner.column && outer.rank() < inner.rank() : outer.column == null && inner.column == null && outer.rank() < inner.rank();
    }

    private static List<Weight> weights(List<Level> levels) {
        Level weighted = levels.stream().filter(l -> l.weight != null).findFirst().orElse(null);
        List<Weight> weights = new ArrayList<>();
        for (Level level : levels) {
            if (weighted != null && level.column == weighted.column && level.rank() == weighted.rank()) {
                weights.add(new Weight(level.number == null ? weights.size() + 1 : level.number.value(), level.title(), level.weight, level.line));
            }
        }
        return weights;
    }
}
