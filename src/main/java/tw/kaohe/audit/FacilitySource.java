package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tw.kaohe.audit.VerdictTable.Known;
import tw.kaohe.model.FacilityCheck;
import tw.kaohe.model.FacilityState;
import tw.kaohe.model.FacilityState.Status;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.SiteProfile;
import tw.kaohe.model.Verdict;

/** The facility list (設施清冊) held against the facilities that an edition names, site by site. */
final class FacilitySource implements FactSource {
    private final AuditCase c;
    private final List<FacilityState> rows;
    private final List<ListedFacilityKind> kinds;
    private final List<FacilityCheck> facts = new ArrayList<>();
    private final Map<String, Known> known = new HashMap<>();

    FacilitySource(AuditCase c) {
        this.c = c;
        rows = CurrentFacilities.of(c.input());
        kinds = c.rulebook().words(c.editionId() + "-facilities").stream().map(ListedFacilityKind::of)
            .map(k -> k.under(c.rulebook().policy())).toList();
        if (!rows.isEmpty()) {
            kinds.forEach(this::judge);
        }
    }

    @Override
    public List<FacilityCheck> facts() {
        return facts;
    }

    /** Of a list that could not be read in full nothing is known beyond what it says is missing. */
    @Override
    public Map<String, Known> known() {
        return c.input().isDamaged(InputKind.FACILITIES) ? Map.of() : known;
    }

    /** How a facility stands at a site. */
    private enum Standing { THERE, UNKNOWN, NOT_APPLICABLE, REPLACED, FOUND }

    private void judge(ListedFacilityKind kind) {
        Map<String, Standing> standings = new HashMap<>();
        for (String site : sites(kind)) {
            standings.put(site, standing(kind, site));
        }
        Known verdict = known(kind, new LinkedHashSet<>(standings.values()));
        if (verdict != null) {
            kind.criteria().forEach(code -> known.put(code, verdict));
        }
    }

    /** The agency's sites and those that the list names; a row without a site speaks for all, and is judged once. */
    private List<String> sites(ListedFacilityKind kind) {
        List<FacilityState> named = rows.stream().filter(kind::isNamed).toList();
        if (named.stream().anyMatch(r -> site(r) == null)) {
            Set<String> sites = new LinkedHashSet<>(new TreeSet<>(named.stream().map(this::site).filter(Objects::nonNull).toList()));
            sites.add(null);
            return new ArrayList<>(sites);
        }
        TreeSet<String> sites = new TreeSet<>();
        rows.stream().map(this::site).filter(Objects::nonNull).forEach(sites::add);
        c.sites().all().stream().filter(Objects::nonNull).forEach(sites::add);
        return sites.isEmpty() ? java.util.Collections.singletonList(null) : new ArrayList<>(sites);
    }

    private String site(FacilityState row) {
        return c.sites().resolve(row.site());
    }

    private Standing standing(ListedFacilityKind kind, String site) {
        SiteProfile profile = c.sites().profile(site);
        if (kind.isNotApplicable(profile)) {
            return Standing.NOT_APPLICABLE;
        }
        List<FacilityState> here = rows.stream().filter(kind::isNamed).filter(r -> Objects.equals(site(r), site)).toList();
        List<FacilityState> gone = here.stream().filter(r -> r.status() == Status.ABSENT || r.status() == Status.BROKEN).toList();
        boolean there = here.stream().anyMatch(r -> r.status() == Status.PRESENT);
        if (gone.isEmpty()) {
            return there ? Standing.THERE : Standing.UNKNOWN;
        }
        FacilityCheck check = check(kind, site, profile, gone, there);
        facts.add(check);
        return standing(check);
    }

    private FacilityCheck check(ListedFacilityKind kind, String site, SiteProfile profile, List<FacilityState> gone, boolean there) {
        FacilityState worst = gone.stream().filter(r -> r.status() == Status.ABSENT).findFirst().orElse(gone.get(0));
        String words = c.phrases().get(worst.status() == Status.ABSENT ? "facility.absent" : "facility.broken");
        return new FacilityCheck(site, kind.criterion(), kind.also(), kind.name(), kind.obligation(profile, c.time().today()),
            worst.status(), words, first(gone.stream().map(FacilityState::alternative).toList()),
            first(gone.stream().map(FacilityState::notApplicable).toList()), kind.reasonAsked(),
            kind.isAreaUnknown(profile, c.time().today()), there, gone.stream().map(FacilityState::at).toList());
    }

    private static String first(List<String> texts) {
        return texts.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Standing standing(FacilityCheck check) {
        boolean open = check.isGone() && !check.isStatutory();
        if (open && !check.isCore() && check.isReplaced()) {
            return Standing.REPLACED;
        }
        boolean acceptable = !check.isStatutory() || !check.reasonAsked();
        return check.isGone() && check.isExcused() && acceptable ? Standing.NOT_APPLICABLE : Standing.FOUND;
    }

    /** What is known where rules find nothing; null = simply there. */
    private Known known(ListedFacilityKind kind, Set<Standing> standings) {
        if (standings.contains(Standing.UNKNOWN)) {
            return new Known(Verdict.NO_EVIDENCE, c.phrases().get("facility.unknown", kind.name()));
        }
        if (standings.contains(Standing.REPLACED)) {
            return new Known(Verdict.SATISFIED_BY_ALTERNATIVE, c.phrases().get("verdict.replaced"));
        }
        return standings.equals(Set.of(Standing.NOT_APPLICABLE))
            ? new Known(Verdict.NOT_APPLICABLE, c.phrases().get("facility.not-applicable", kind.name())) : null;
    }
}
