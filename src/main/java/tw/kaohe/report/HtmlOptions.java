package tw.kaohe.report;

import java.util.HashSet;
import java.util.Set;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.ServicePlan.RosterMember;
import tw.kaohe.report.pdf.PdfFonts;
import tw.kaohe.report.text.NameMask;

/**
 * How a report for people treats names, and what it is set in.
 *
 * @param withNames whether names of people stay legible (the {@code --with-names} of the command line)
 * @param names     names that the run knows beyond the plan's roster: inspectors, sign-offs, volunteers, staff
 * @param fonts     what PDF is set in; null where none is written
 */
public record HtmlOptions(boolean withNames, Set<String> names, PdfFonts fonts) {
    public HtmlOptions {
        names = Set.copyOf(names);
    }

    public HtmlOptions(boolean withNames, Set<String> names) {
        this(withNames, names, null);
    }

    public HtmlOptions(boolean withNames) {
        this(withNames, Set.of());
    }

    /** The mask for a run that has no plan of its own, e.g. the city's page. */
    public NameMask mask() {
        return withNames ? NameMask.none() : new NameMask(names);
    }

    /** The mask for one agency: the given names, those of its submission and those of its plan's roster (推動小組名冊). */
    public NameMask mask(AgencyReport report) {
        if (withNames) {
            return mask();
        }
        Set<String> known = new HashSet<>(names);
        known.addAll(report.people());
        if (report.plan() == null) {
            return new NameMask(known);
        }
        report.plan().roster().stream().map(RosterMember::name).filter(name -> name != null && !name.isBlank()).forEach(known::add);
        return new NameMask(known);
    }
}
