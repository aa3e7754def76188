package tw.kaohe.reading;

import java.util.List;
import java.util.Optional;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.reading.document.DocumentRows;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.log.FormItems;
import tw.kaohe.reading.table.SheetInterpreter;
import tw.kaohe.reading.table.TableKinds;
import tw.kaohe.reading.text.CellText;

/** Finds out what a text document is: a plan, forms and tables of the known kinds, or nothing of ours. */
final class DocumentInterpreter {
    private final FormItems items;
    private final ReadingLimits limits;
    private final TableKinds kinds;
    private final DocumentReader documents;
    private final PlanMarks plans = PlanMarks.load();

    DocumentInterpreter(FormItems items, ReadingLimits limits, TableKinds kinds, DocumentReader documents) {
        this.items = items;
        this.limits = limits;
        this.kinds = kinds;
        this.documents = documents;
    }

    boolean isPlan(Iterable<String> lines) {
        return plans.isPlan(lines);
    }

    /**
     * Takes a document whose tables stand as tables: where it is no plan they are forms or data.
     *
     * @param suspect whether the text may hold characters that could not be decoded
     */
    void take(TextDocument document, boolean suspect, FactCollector out) {
        if (document.isBlank()) {
            throw new UnreadableContentException("read.empty");
        }
        if (document.hasTables() && !plans.isPlan(document.lines())) {
            FactCollector tables = out.fork();
            DocumentRows.send(document, limits.columns(), new SheetInterpreter(tables, kinds, items, limits, suspect));
            if (tables.isRecognised() || !isDocument(document, out)) {
                out.take(tables);
            }
        } else if (!isDocument(document, out)) {
            out.passOver("read.text.unknown");
        }
    }

    /** Takes a text as a document, if it is one. */
    boolean isDocument(TextDocument document, FactCollector out) {
        Optional<ServicePlan> plan = documents.read(out.source(), document);
        plan.ifPresent(found -> take(found, out));
        if (plan.isPresent()) {
            List<String> raw = plan.get().text().raw();
            for (int i = 0; i < raw.size(); i++) {
                if (CellText.hasUnreadableCharacters(raw.get(i))) {
                    out.damage("read.document.characters", plan.get().text().place(i + 1));
                    break;
                }
            }
        }
        return plan.isPresent();
    }

    /** Text that is no document of an agency at all is passed over; what else it is stands in the notes. */
    private static void take(ServicePlan plan, FactCollector out) {
        if (plan.documentKind() == ServicePlan.DocumentKind.OTHER && plan.agency() == null && plan.rocYear() == null) {
            out.passOver("plan.kind.other");
            return;
        }
        if (plan.documentKind() == ServicePlan.DocumentKind.PLAN) {
            out.kind(InputKind.PLAN);
        }
        if (!plan.roster().isEmpty()) {
            out.kind(InputKind.ROSTER);
        }
        out.fact(plan);
        plan.agencies().forEach(out::agency);
        plan.notes().forEach(note -> {
            if (note.key().startsWith("plan.cut-off")) {
                out.damage(note);
            } else {
                out.remark(note);
            }
        });
    }
}
