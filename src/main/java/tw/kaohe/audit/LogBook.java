package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tw.kaohe.model.Approval;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.LogNote;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Section;
import tw.kaohe.reading.text.DateText;

/**
 * The logs of an agency by site and day: notes and sign-off records joined to them, superseded and equal copies set aside,
 * copies of equal version that differ kept together.
 */
final class LogBook {
    /** Site and day; the site may be null. In the order of the days. Compared by hand: maps ask for it at every log and wait. */
    record Key(String site, LocalDate date) implements Comparable<Key> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(date, key.date) && Objects.equals(site, key.site);
        }

        @Override
        public int hashCode() {
            return 31 * Objects.hashCode(site) + Objects.hashCode(date);
        }

        @Override
        public int compareTo(Key other) {
            int order = date.compareTo(other.date);
            if (order != 0 || Objects.equals(site, other.site)) {
                return order;
            }
            return site == null || other.site == null ? Boolean.compare(site != null, other.site != null) : site.compareTo(other.site);
        }
    }

    private final LogForm form;
    private final Sites sites;
    private final Map<Key, List<PatrolLog>> days;
    private final List<PatrolLog> undated = new ArrayList<>();
    private final Set<String> usedFiles = new LinkedHashSet<>();

    LogBook(LogForm form, Sites sites, List<PatrolLog> logs, List<LogNote> notes, List<Approval> approvals) {
        this.form = form;
        this.sites = sites;
        Joiner joiner = new Joiner(form, sites, notes, approvals);
        Map<Key, List<PatrolLog>> byDay = new HashMap<>();
        for (PatrolLog log : logs) {
            if (isBlankForm(log)) {
                continue;
            }
            if (log.date() == null) {
                undated.add(log);
                usedFiles.add(log.at().file());
            } else {
                PatrolLog joined = joiner.join(log);
                byDay.computeIfAbsent(new Key(joined.site(), joined.date()), k -> new ArrayList<>(1)).add(joined);
            }
        }
        days = sorted(byDay);
        days.replaceAll((key, copies) -> choose(copies));
    }

    /** Filled-in logs without a valid date. */
    List<PatrolLog> undated() {
        return undated;
    }

    /** The copies that count, by day and site: one, or several of equal version that differ. */
    Map<Key, List<PatrolLog>> days() {
        return days;
    }

    /** Whether a file holds any log that counts; if not, all of its logs are copies of others. */
    boolean uses(String file) {
        return usedFiles.contains(file);
    }

    /** Whether it is a form that nobody has filled in: no date and no tick. */
    static boolean isBlankForm(PatrolLog log) {
        return log.date() == null && log.ticks().anyMask() == 0;
    }

    /** Whether nothing is ticked in the slots given. */
    static boolean isBlank(PatrolLog log, int slots) {
        return (log.ticks().anyMask() & slots) == 0;
    }

    /** Bit mask of all slots of the form. */
    int allSlots() {
        return (1 << form.slots().size()) - 1;
    }

    Sites sites() {
        return sites;
    }

    /** In the order of their keys, and yet found by hash. */
    static <T> Map<Key, T> sorted(Map<Key, T> map) {
        Map<Key, T> sorted = new LinkedHashMap<>();
        map.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private List<PatrolLog> choose(List<PatrolLog> copies) {
        if (copies.size() == 1) {
            usedFiles.add(copies.get(0).at().file());
            return copies;
        }
        List<PatrolLog> filled = copies.stream().filter(c -> !isBlank(c, allSlots())).toList();
        List<PatrolLog> candidates = filled.isEmpty() ? copies : filled;
        int newest = candidates.stream().mapToInt(PatrolLog::version).max().orElse(1);
        List<PatrolLog> chosen = new ArrayList<>();
        for (PatrolLog log : candidates) {
            if (log.version() == newest && chosen.stream().noneMatch(log::sameContentAs)) {
                chosen.add(log);
                usedFiles.add(log.at().file());
            }
        }
        return List.copyOf(chosen);
    }

    /** Joins what a tidy log has no columns for, and the delegations that a form has no room for. */
    private static final class Joiner {
        private final LogForm form;
        private final Sites sites;
        private final Map<Key, List<LogNote>> notes = new HashMap<>();
        private final Map<LocalDate, List<Approval>> approvals = new HashMap<>();
        private final boolean anyNotes;
        private final boolean anyApprovals;

        Joiner(LogForm form, Sites sites, List<LogNote> notes, List<Approval> approvals) {
            this.form = form;
            this.sites = sites;
            this.anyNotes = !notes.isEmpty();
            notes.forEach(n -> this.notes.computeIfAbsent(new Key(sites.resolve(n.site()), n.date()), k -> new ArrayList<>()).add(n));
            approvals.forEach(a -> documentDate(a).ifPresent(d -> this.approvals.computeIfAbsent(d, k -> new ArrayList<>()).add(a)));
            this.anyApprovals = !this.approvals.isEmpty();
        }

        PatrolLog join(PatrolLog log) {
            String site = sites.resolve(log.site());
            boolean tidy = log.layout() == PatrolLog.Layout.TIDY;
            List<LogNote> own = tidy ? notes.getOrDefault(new Key(site, log.date()), List.of()) : List.of();
            List<PatrolLog.SignOff> signOffs = signOffs(log, site);
            if (Objects.equals(site, log.site()) && !(tidy && (anyNotes || anyApprovals)) && signOffs.equals(log.signOffs())) {
                return log;
            }
            Set<Section> sections = log.sections().isEmpty() ? EnumSet.noneOf(Section.class) : EnumSet.copyOf(log.sections());
            if (tidy && anyNotes) {
                sections.addAll(Set.of(Section.INSPECTORS, Section.RECOMMENDED, Section.INCIDENTS, Section.VOLUNTEERS));
            }
            if (tidy && anyApprovals) {
                sections.add(Section.SIGN_OFFS);
            }
            return new PatrolLog(log.layout(), log.agency(), site, log.date(), log.dateText(), log.version(), log.remark(), log.ticks(),
                sections, plus(log.incidents(), incidents(own)), plus(log.inspectors(), texts(own, LogNote.Field.INSPECTOR)),
                signOffs, plus(log.recommended(), texts(own, LogNote.Field.RECOMMENDED)),
                plus(log.volunteers(), NotedVolunteers.of(own, form)), log.itemRows(), log.slotColumns(), log.at(), log.cells());
        }

        private static <T> List<T> plus(List<T> a, List<T> b) {
            if (b.isEmpty()) {
                return a;
            }
            List<T> both = new ArrayList<>(a);
            both.addAll(b);
            return both;
        }

        private static List<String> texts(List<LogNote> notes, LogNote.Field field) {
            return notes.stream().filter(n -> n.field() == field).map(LogNote::text).filter(Objects::nonNull).toList();
        }

        private static List<PatrolLog.Incident> incidents(List<LogNote> notes) {
            return notes.stream().filter(n -> n.field() == LogNote.Field.INCIDENT)
                .map(n -> new PatrolLog.Incident(n.time(), n.slot(), n.item() == null ? List.of() : List.of(n.item()),
                    n.text() == null ? "" : n.text(), n.resolvedAt(), n.at())).toList();
        }

        private List<PatrolLog.SignOff> signOffs(PatrolLog log, String site) {
            if (approvals.isEmpty()) {
                return log.signOffs();
            }
            List<PatrolLog.SignOff> result = new ArrayList<>();
            Set<String> roles = new HashSet<>();
            for (PatrolLog.SignOff s : log.signOffs()) {
                roles.add(s.role());
                result.add(s.acting() && s.actingFrom() == null && s.actingTo() == null ? withDelegation(s, log.date(), site) : s);
            }
            for (Approval a : approvals.getOrDefault(log.date(), List.of())) {
                if (concerns(a, site) && roles.add(a.role())) {
                    result.add(new PatrolLog.SignOff(a.role(), a.at(), a.timed(), null, a.acting(), a.actingFrom(), a.actingTo(), a.evidence()));
                }
            }
            return result;
        }

        private PatrolLog.SignOff withDelegation(PatrolLog.SignOff s, LocalDate date, String site) {
            return approvals.getOrDefault(date, List.of()).stream()
                .filter(a -> a.role().equals(s.role()) && a.acting() && concerns(a, site)).findFirst()
                .map(a -> new PatrolLog.SignOff(s.role(), s.at(), s.timed(), s.by(), true, a.actingFrom(), a.actingTo(), s.evidence()))
                .orElse(s);
        }

        /** An approval that names no site holds for every site of the day. */
        private boolean concerns(Approval approval, String site) {
            String rest = approval.document().replace(InputKind.PATROL_LOG.title(), "").replaceFirst("[\\d/.年月日-]{6,}", "").strip();
            return rest.isEmpty() || rest.equals(site) || site == null;
        }

        private static java.util.Optional<LocalDate> documentDate(Approval approval) {
            if (approval.document() == null || !approval.document().contains(InputKind.PATROL_LOG.title())) {
                return java.util.Optional.empty();
            }
            for (String word : approval.document().replace(InputKind.PATROL_LOG.title(), " ").split("[\\s\u3000]+")) {
                java.util.Optional<LocalDate> date = DateText.date(word);
                if (date.isPresent()) {
                    return date;
                }
            }
            return java.util.Optional.empty();
        }
    }
}
