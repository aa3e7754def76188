package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import tw.kaohe.model.Edition;
import tw.kaohe.model.RegisterEntry;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.rules.Rulebook;

/**
 * The edition an agency is judged by, and whether it binds.
 *
 * @param edition null where none can be had (GEN-16)
 * @param binding whether the team chose it, or the plan's own city and year are the edition's
 * @param planEdition id of the edition that the plan's own scheme and year give, or null
 */
record EditionChoice(Edition edition, boolean binding, String planEdition) {

    static EditionChoice of(Rulebook rulebook, AuditOptions options, RegisterEntry register, ServicePlan plan, LocalDate firstLog) {
        Optional<Edition> own = plan == null ? Optional.empty() : byPlan(rulebook, plan);
        String planEdition = own.map(Edition::id).orElse(null);
        Optional<Edition> registered = register == null || register.edition() == null ? Optional.empty() : rulebook.edition(register.edition());
        Optional<Edition> chosen = options.edition() != null ? rulebook.edition(options.edition())
            : own.or(() -> registered).or(() -> firstLog == null ? Optional.empty() : byLogYear(rulebook, firstLog));
        if (chosen.isEmpty()) {
            return new EditionChoice(null, false, planEdition);
        }
        Edition edition = chosen.get();
        boolean team = options.edition() != null || registered.filter(e -> e.id().equals(edition.id())).isPresent();
        return new EditionChoice(edition, team || isOf(edition, plan), planEdition);
    }

    private static Optional<Edition> byPlan(Rulebook rulebook, ServicePlan plan) {
        if (plan.scheme() == null || plan.rocYear() == null) {
            return Optional.empty();
        }
        return rulebook.editions().stream().filter(e -> e.scheme().equals(plan.scheme()))
            .filter(e -> e.fromYear() <= plan.rocYear() && plan.rocYear() <= lastYear(rulebook, e)).findFirst();
    }

    /** An edition is carried forward (沿用) to later years only where the policy says so. */
    private static int lastYear(Rulebook rulebook, Edition edition) {
        return rulebook.policy().on("carry-forward") ? edition.toYear() : Math.min(edition.year(), edition.toYear());
    }

    /** The form's own edition from its year on; before that the latest edition written by then. */
    private static Optional<Edition> byLogYear(Rulebook rulebook, LocalDate firstLog) {
        int year = RocDate.year(firstLog);
        return rulebook.editions().stream().filter(e -> e.year() <= year && year <= lastYear(rulebook, e)).max(Comparator.comparingInt(Edition::year));
    }

    private static boolean isOf(Edition edition, ServicePlan plan) {
        return plan != null && plan.agency() != null && plan.rocYear() != null && plan.rocYear() == edition.year()
            && fold(plan.agency()).startsWith(fold(edition.city()));
    }

    /** 臺 and 台 are one character to officers. */
    static String fold(String name) {
        return name.replace('台', '臺').replaceAll("[\\s\u3000]+", "");
    }
}
