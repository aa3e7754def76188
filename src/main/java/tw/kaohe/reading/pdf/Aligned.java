package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.pdf.PageText.Element;
import tw.kaohe.reading.pdf.PageText.Ruled;
import tw.kaohe.reading.pdf.PageText.Running;

/**
 * Tables without lines (無框線表格) and columns of text, by the blank strips that run down between them, over the ends of pages. What
 * a page break cuts gets the same columns before and behind it.
 */
final class Aligned {
    private final List<List<Slice>> pages = new ArrayList<>();
    private Chain open;

    private Aligned() {
    }

    /** A stretch of a page: an element as it is, or lines that are a table or columns of text. */
    private sealed interface Slice permits Kept, Part, Prose {
    }

    private record Kept(Element element) implements Slice {
    }

    private record Part(Region region, Chain chain) implements Slice {
    }

    private record Prose(Region region, float leading) implements Slice {
    }

    /** A table over one or several pages. */
    private static final class Chain {
        private final List<Region> regions = new ArrayList<>();

        Region last() {
            return regions.get(regions.size() - 1);
        }

        Ruled table(Region region) {
            List<Strip> all = regions.stream().flatMap(r -> r.strips().stream()).toList();
            return new Unruled(Columns.of(last().gutters(), all), region.strips(), region != regions.get(0)).table();
        }
    }

    static List<PageText> of(List<PageText> pages) {
        Aligned aligned = new Aligned();
        pages.forEach(page -> aligned.pages.add(aligned.slices(page.elements())));
        List<PageText> finished = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            finished.add(pages.get(i).with(elements(aligned.pages.get(i))));
        }
        return finished;
    }

    /** Lines of one page that stand in a table without lines. */
    static List<Line> tabular(List<Line> lines) {
        List<Strip> run = Strip.of(lines);
        List<Line> tabular = new ArrayList<>();
        for (int i = 0; i < run.size(); ) {
            Region region = Region.at(run, i);
            if (region != null && Shape.of(region) == Shape.TABLE) {
                region.strips().forEach(s -> tabular.add(s.line()));
            }
            i = region == null ? i + 1 : region.end();
        }
        return tabular;
    }

    private List<Slice> slices(List<Element> elements) {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < elements.size(); ) {
            int end = i;
            while (end < elements.size() && elements.get(end) instanceof Running) {
                end++;
            }
            if (end > i) {
                run(elements.subList(i, end).stream().map(Running.class::cast).toList(), slices);
            } else {
                slices.add(new Kept(elements.get(end++)));
            }
            i = end;
        }
        open = !slices.isEmpty() && slices.get(slices.size() - 1) instanceof Part part ? part.chain() : null;
        return slices;
    }

    private void run(List<Running> lines, List<Slice> slices) {
        List<Strip> run = Strip.of(lines.stream().map(Running::line).toList());
        int i = 0;
        Region rest = open != null && slices.isEmpty() ? open.last().goesOn(run) : null;
        if (rest != null) {
            i = rest.end();
            open.regions.add(rest);
            slices.add(new Part(rest, open));
        }
        while (i < run.size()) {
            Region region = Region.at(run, i);
            Shape shape = region == null ? Shape.TEXT : Shape.of(region);
            int start = region == null ? i + 1 : shape == Shape.TEXT ? region.end() : region.start();
            lines.subList(i, start).forEach(line -> slices.add(new Kept(line)));
            if (shape == Shape.PROSE) {
                slices.add(new Prose(region, lines.get(0).leading()));
            } else if (shape == Shape.TABLE) {
                Chain chain = new Chain();
                chain.regions.add(region);
                slices.add(new Part(region, chain));
            }
            i = region == null ? start : region.end();
        }
    }

    private static List<Element> elements(List<Slice> slices) {
        List<Element> elements = new ArrayList<>();
        for (Slice slice : slices) {
            if (slice instanceof Kept kept) {
                elements.add(kept.element());
            } else if (slice instanceof Part part) {
                elements.add(part.chain().table(part.region()));
            } else if (slice instanceof Prose prose) {
                prose(prose, elements);
            }
        }
        return elements;
    }

    /** Columns of text one after the other, each with a right margin of its own. */
    private static void prose(Prose prose, List<Element> elements) {
        for (List<Line> column : Shape.columns(prose.region())) {
            float limit = column.stream().map(Line::right).max(Float::compare).orElse(0f);
            column.forEach(line -> elements.add(new Running(line, limit, prose.leading(), false)));
        }
    }
}
