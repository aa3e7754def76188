package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.AgencyState;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RegisterEntry;
import tw.kaohe.model.UnreadableInput;

/** What was handed in at all, and what of it could not be read. */
final class SubmissionSource implements FactSource {
    private final AuditCase c;

    SubmissionSource(AuditCase c) {
        this.c = c;
    }

    @Override
    public List<?> facts() {
        List<Object> facts = new ArrayList<>();
        for (ReadFile f : c.input().files()) {
            if (f.status() == InputStatus.UNREADABLE || f.status() == InputStatus.PARTLY_READ) {
                facts.add(new UnreadableInput(f.source(), String.valueOf(InputTable.reason(c.phrases(), f)), f.status() == InputStatus.PARTLY_READ));
            }
        }
        facts.add(state());
        return facts;
    }

    /** The register's day, else that of the policy, which speaks of agencies that were asked to hand in a plan; or null. */
    private LocalDate submitBy() {
        RegisterEntry register = c.input().register();
        return register == null ? null : register.submitBy() != null ? register.submitBy()
            : c.rulebook().policy().day("P-SUBMIT").orElse(null);
    }

    /** A document that cannot be read may be the plan: it was handed in (GEN-15, not GEN-01). */
    private AgencyState state() {
        boolean unreadableDocument = c.input().files().stream().anyMatch(f -> f.status() == InputStatus.UNREADABLE
            && (f.kinds().isEmpty() || f.kinds().contains(InputKind.PLAN)));
        return new AgencyState(c.name(), c.time().year(), submitBy(),
            c.time().today(), c.plans().plan() != null || unreadableDocument, !c.input().submitted().isEmpty(), c.editionId(), c.searched());
    }
}
