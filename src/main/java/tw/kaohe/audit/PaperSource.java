package tw.kaohe.audit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.Approval;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.PaperTrail;
import tw.kaohe.model.ReportReceipt;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.UncoveredObligations;
import tw.kaohe.model.Verdict;
import tw.kaohe.reading.text.DateText;
import tw.kaohe.rules.ReportDuty;

/** Sign-offs (核章) of the plan and the yearly report, and the receipts of the units' reports. */
final class PaperSource implements FactSource {
    private static final Pattern YEAR = Pattern.compile("(\\d{2,3})年");
    private final AuditCase c;
    private final PlanDuties duties;
    private final Optional<ReportDuty> duty;
    private final boolean due;

    PaperSource(AuditCase c, PlanDuties duties) {
        this.c = c;
        this.duties = duties;
        this.duty = c.rulebook().reportDuty(c.editionId());
        this.due = duty.isPresent() && c.time().isPast(deadline().plusDays(1), LocalTime.MIDNIGHT);
    }

    private LocalDate deadline() {
        return YearMonth.of(c.time().year() + 1 + RocDate.OFFSET, duty.orElseThrow().month()).atEndOfMonth();
    }

    @Override
    public List<?> facts() {
        List<Object> facts = new ArrayList<>();
        if (c.input().has(InputKind.APPROVALS)) {
            List<Approval> approvals = c.input().own(Approval.class).stream().filter(a -> isOfYear(a.document())).toList();
            ServicePlan plan = duties.plan();
            facts.add(new PaperTrail(c.phrases().get("papers"), approvals, !c.input().isDamaged(InputKind.APPROVALS), duties.execution().from(),
                plan != null && plan.revision() ? plan.documentDate() : null, due, evidence(approvals)));
        }
        if (duty.isPresent() && c.input().has(InputKind.RECEIPTS) && !c.input().isDamaged(InputKind.RECEIPTS)) {
            List<ReportReceipt> receipts = receipts();
            facts.addAll(receipts);
            if (receipts.isEmpty() && due && c.options().includes(duty.get().receipts())) {
                facts.add(new UncoveredObligations(InputKind.RECEIPTS, List.of(duty.get().receipts()), duties.searched(InputKind.RECEIPTS)));
            }
        }
        return facts;
    }

    private List<Evidence> evidence(List<Approval> approvals) {
        List<Evidence> rows = approvals.stream().map(Approval::evidence).limit(20).toList();
        return rows.isEmpty() ? duties.searched(InputKind.APPROVALS) : rows;
    }

    /** A document that names another year is another year's. */
    private boolean isOfYear(String document) {
        Matcher m = YEAR.matcher(document);
        return !m.find() || Integer.parseInt(m.group(1)) == c.time().year();
    }

    private List<ReportReceipt> receipts() {
        List<TableRow> rows = duties.rows(InputKind.RECEIPTS).stream()
            .filter(r -> r.get("文件") != null && r.get("文件").contains(duty.orElseThrow().document()) && isOfYear(r.get("文件"))).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<TableRow>> byUnit = new LinkedHashMap<>();
        duties.rows(InputKind.UNITS).stream().map(r -> r.get("課室")).filter(java.util.Objects::nonNull)
            .forEach(u -> byUnit.put(u, new ArrayList<>()));
        rows.stream().filter(r -> r.get("單位") != null).forEach(r -> byUnit.computeIfAbsent(r.get("單位"), u -> new ArrayList<>()).add(r));
        List<ReportReceipt> receipts = new ArrayList<>();
        byUnit.forEach((unit, own) -> receipts.add(new ReportReceipt(unit, received(own), deadline(), c.time().today(),
            !c.time().asOf().isBefore(deadline().plusDays(1).atStartOfDay()), own.isEmpty() ? duties.searched(InputKind.RECEIPTS) : own.stream().map(TableRow::at).toList())));
        return receipts;
    }

    /** The first receipt by the as-of moment. */
    private LocalDate received(List<TableRow> rows) {
        return rows.stream().map(r -> r.get("收件時間")).filter(java.util.Objects::nonNull).map(t -> DateText.moment(t).orElse(null))
            .filter(m -> m != null && !m.at().isAfter(c.time().asOf())).map(m -> m.at().toLocalDate()).min(LocalDate::compareTo).orElse(null);
    }

    @Override
    public Map<String, VerdictTable.Known> known() {
        Map<String, VerdictTable.Known> known = new HashMap<>();
        if (duty.isPresent() && !due) {
            VerdictTable.Known later = new VerdictTable.Known(Verdict.NOT_DUE, c.phrases().get("verdict.deadline-not-due"));
            known.put(duty.get().receipts(), later);
            duty.get().signOffs().forEach(code -> known.put(code, later));
        } else if (duty.isPresent() && c.input().has(InputKind.RECEIPTS) && receipts().isEmpty()) {
            known.put(duty.get().receipts(), new VerdictTable.Known(Verdict.NO_EVIDENCE, c.phrases().get("verdict.no-receipt")));
        }
        if (duties.plan() != null && (duties.plan().periodFrom() == null || duties.plan().periodTo() == null) && c.choice().edition() != null) {
            c.rulebook().words("period-criteria").forEach(r -> known.put(r.get(0),
                new VerdictTable.Known(Verdict.NEEDS_HUMAN, c.phrases().get("verdict.no-period"))));
        }
        return known;
    }
}
