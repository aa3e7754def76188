package tw.kaohe.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.PlanDocument;
import tw.kaohe.model.Verdict;

/**
 * Class of agency against template (附件1, 附件2). Where the template is the other class's, what it should contain was not looked at;
 * where the class or the template is unknown, nobody can say which it should be.
 */
final class TemplateSource implements FactSource {
    private final AuditCase c;

    TemplateSource(AuditCase c) {
        this.c = c;
    }

    @Override
    public List<?> facts() {
        return List.of();
    }

    @Override
    public Map<String, Known> known() {
        Map<String, Known> known = new TreeMap<>();
        PlanDocument document = c.document();
        if (document == null || c.choice().edition() == null) {
            return known;
        }
        List<String> template = c.rulebook().words(c.editionId() + "-template").stream().map(r -> r.get(0)).toList();
        if (template.isEmpty()) {
            return known;
        }
        if (document.isOtherTemplate()) {
            Known unseen = new Known(Verdict.NO_EVIDENCE, c.phrases().get("template.other"));
            c.choice().edition().criteria().stream().filter(x -> x.needs().contains(InputKind.PLAN) && !x.applies().isEmpty())
                .map(Criterion::code).filter(code -> !template.contains(code)).forEach(code -> known.put(code, unseen));
        } else if (c.category() == null || document.getTemplate() == null) {
            String key = c.category() == null ? "template.no-category" : "template.unknown";
            template.forEach(code -> known.put(code, new Known(Verdict.NEEDS_HUMAN, c.phrases().get(key))));
        }
        return known;
    }
}
