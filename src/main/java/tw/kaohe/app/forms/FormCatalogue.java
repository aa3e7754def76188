package tw.kaohe.app.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tw.kaohe.app.forms.FormTexts.Table;
import tw.kaohe.model.Edition;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.reading.table.FormMarks;
import tw.kaohe.reading.table.TableKind;
import tw.kaohe.reading.table.TableKinds;
import tw.kaohe.report.pdf.PdfFonts;
import tw.kaohe.rules.Rulebook;

/** All forms that can be handed out: the patrol log first, then a form for each kind of table. */
public final class FormCatalogue {
    private static final ZoneOffset TAIPEI = ZoneOffset.ofHours(8);
    private final Rulebook rulebook;
    private final FormTexts texts;
    private final FormPaper paper;

    /**
     * @param phrases those in Chinese: the forms go to officers
     * @param fonts   of PDF, or null where none is to be written
     */
    public FormCatalogue(Rulebook rulebook, Phrases phrases, PdfFonts fonts) {
        this.rulebook = rulebook;
        this.texts = FormTexts.load(rulebook.form());
        int year = rulebook.edition(rulebook.formEdition()).map(Edition::year).orElseThrow();
        OffsetDateTime moment = LocalDate.of(year + RocDate.OFFSET, 1, 1).atTime(LocalTime.MIDNIGHT).atOffset(TAIPEI);
        this.paper = new FormPaper(texts, FormMarks.load(), phrases, moment, fonts);
    }

    /** The patrol log without a day. @param site empty for none */
    public List<BlankForm> all(String site) {
        List<BlankForm> forms = new ArrayList<>();
        forms.add(patrolLog(null, site));
        forms.addAll(tables());
        return forms;
    }

    /** @param day null for none yet */
    public BlankForm patrolLog(LocalDate day, String site) {
        String name = patrolName() + (day == null ? "" : "-" + RocDate.format(day));
        return patrol(List.of(new PatrolRows.LogDay(day, site)), name);
    }

    /** A workbook with a sheet for each day. @param suffix of the file's name */
    public BlankForm patrolLogs(List<LocalDate> days, String site, String suffix) {
        return patrol(days.stream().map(day -> new PatrolRows.LogDay(day, site)).toList(), patrolName() + "-" + suffix);
    }

    private static String patrolName() {
        return InputKind.PATROL_LOG.id();
    }

    private PatrolForm patrol(List<PatrolRows.LogDay> days, String fileName) {
        return new PatrolForm(paper, new PatrolRows(rulebook, texts), days, fileName);
    }

    List<TableForm> tables() {
        List<TableKind> kinds = TableKinds.load().all();
        return texts.tables().stream().map(table -> new TableForm(paper, table, of(kinds, table))).toList();
    }

    private static TableKind of(List<TableKind> kinds, Table table) {
        return kinds.stream().filter(kind -> kind.kind() == table.kind()).findFirst().orElseThrow();
    }
}
