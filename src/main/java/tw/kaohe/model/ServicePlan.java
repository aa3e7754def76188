package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A yearly plan (提升服務品質執行計畫) or another text document, as its text states it. What is not found is null, never guessed.
 *
 * @param agency         the first agency that the document names, or null
 * @param agencies       all that it is written by; one is usual
 * @param rocYear        of the plan, in ROC years, or null
 * @param scheme         {@code innovation97}, {@code award3}, {@code leap106}, {@code older}, or null
 * @param title          of the document, or null
 * @param periodFrom     first day of its own execution period (執行期程), or null
 * @param documentNumber its own letter number (not that of a letter it is based on), or null
 * @param documentDate   day of its own approval or revision, or null
 * @param revision       whether that day is a revision (修訂)
 * @param columns        columns of its table of measures
 * @param items          rows of the table that ask for a measure (執行重點, 評核項目, 檢核項目)
 * @param blankForm      the blank patrol-log form that it carries, or null
 * @param glitches       slips of numbering (GEN-04)
 * @param notes          what the reader noticed, for people
 * @param text           the normalised text, for phrase searches
 */
public record ServicePlan(SourceFile file, DocumentKind documentKind, String agency, List<String> agencies, Integer rocYear,
                          String scheme, String title, LocalDate periodFrom, LocalDate periodTo, String documentNumber,
                          LocalDate documentDate, boolean revision, List<Basis> basis, List<Chapter> chapters,
                          Set<Column> columns, List<Item> items, List<Measure> measures, List<Commitment> commitments,
                          List<Weight> weights, List<RosterMember> roster, BlankForm blankForm, List<Glitch> glitches,
                          List<Message> notes, PlanText text) implements Fact {

    /** What kind of document it is; only a PLAN is judged. */
    public enum DocumentKind { PLAN, CHECKLIST, REGULATION, REPORT, OTHER }

    /** Columns that a table of measures may have. */
    public enum Column { FACET, ITEM, INDICATOR, FOCUS, CHECK, MEASURE, DEADLINE, UNIT, BENEFIT, REMARK }

    /** How sure it is that a measure's deadline, unit and benefit are its own. */
    public enum Pairing { HIGH, MEDIUM, LOW }

    public enum Strength { HARD, EXPECTATION, CLAIM, REQUEST }

    public ServicePlan {
        agencies = List.copyOf(agencies);
        basis = List.copyOf(basis);
        chapters = List.copyOf(chapters);
        columns = Set.copyOf(columns);
        items = List.copyOf(items);
        measures = List.copyOf(measures);
        commitments = List.copyOf(commitments);
        weights = List.copyOf(weights);
        roster = List.copyOf(roster);
        glitches = List.copyOf(glitches);
        notes = List.copyOf(notes);
    }

    /** A letter or scheme that the plan rests on (計畫依據). */
    public record Basis(String issuer, LocalDate date, String no, String name, int line) {
    }

    /**
     * A chapter (章).
     *
     * @param no         as written: 壹, 1 …
     * @param title      as written, without number and trailing colon; empty where the chapter has none
     * @param line       1-based physical line
     * @param hasContent whether anything but the heading belongs to it
     * @param text       its first words, for chapters that have no title
     */
    public record Chapter(String no, String title, int line, boolean hasContent, String text) {
    }

    /**
     * A row of the table that must be answered by at least one measure.
     *
     * @param path     digits of its numbers from the outside in, e.g. {@code 2.1}
     * @param section  title of the section (要項, 構面) it stands in, or null
     * @param measures how many measures answer it
     */
    public record Item(String path, String section, String title, int line, int measures) {
    }

    /**
     * A measure (作法).
     *
     * @param path     digits of the plan's numbers from the outside in, e.g. {@code 1.8}, {@code B.2.1.1-3}
     * @param no       the number as written, or null
     * @param code     {@code 97-M-1.8}, {@code 109M-B.2.1.1-3}, …
     * @param deadline as written, or null where blank or the table has no such column
     * @param item     title of the row it answers, or null
     * @param lines    as {@code L27+L29}
     * @param line     first line, 1-based
     */
    public record Measure(String path, String no, String code, String text, String deadline, String unit, String benefit,
                          String item, String lines, int line, Pairing pairing) {
    }

    /**
     * A quantified promise (承諾).
     *
     * @param measure    code of the measure or closing clause it belongs to
     * @param comparator {@code >=}, {@code =}, {@code <=}, {@code >}, {@code ~}, {@code 1..3}
     * @param quantity   as a plain decimal number
     * @param unit       次, 人次, 小時/每人, 件 …
     * @param period     年, 半年, 季, 月, 週, 工作日, 日, 一次 or null
     * @param quote      the words
     */
    public record Commitment(String measure, String what, String comparator, String quantity, String unit, String period,
                             Strength strength, int line, String quote) {
    }

    /** Weight of a section in per cent; null where the section carries none while others do. */
    public record Weight(int section, String name, Integer weight, int line) {
    }

    /**
     * A member of the task force (推動小組) as a roster lists them.
     *
     * @param name empty where the cell is blank, null where the roster has no such column
     * @param unit null where none is named
     * @param work likewise as {@code name}
     */
    public record RosterMember(String group, String title, String name, String unit, String work, int line) {
    }

    /**
     * A blank patrol-log form inside the plan.
     *
     * @param inspectorRow whether it has a place for the inspector's name
     */
    public record BlankForm(int items, int slots, boolean inspectorRow, List<String> signOffRoles, int line) {
    }

    /**
     * A slip of numbering.
     *
     * @param where the section it is in, or null for the plan's chapters
     * @param what  the number concerned as written, e.g. (九)
     */
    public record Glitch(Kind kind, String where, String what, int line) {
        public enum Kind { DUPLICATE, GAP, START, MIXED_FORMAT, NO_TITLE }
    }

    /** Where a line of the plan stands. */
    public Evidence atLine(int line) {
        return file.at(text.place(line), text.line(line));
    }
}
