package tw.kaohe.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What one agency handed in, as plain values that the generator fills, the writer writes and the oracle judges. */
final class Filed {
    static final List<String> ROLES = List.of("秘書室研考", "秘書室主任");

    enum Shape { JSON, ARRAY, NDJSON, TIDY, FORM_CSV, FORM_HTML }

    /** Also the name of the folder, and so the agency's id. */
    final String agency;
    Shape shape = Shape.JSON;
    /** Both null: no {@code --period} is given. */
    LocalDate from;
    LocalDate to;
    LocalDateTime asOf;
    /** In the order of 場所資料. */
    final List<Site> sites = new ArrayList<>();
    final List<Log> logs = new ArrayList<>();
    final List<Ticket> tickets = new ArrayList<>();
    final List<Diversion> diversions = new ArrayList<>();
    final List<Facility> facilities = new ArrayList<>();
    final List<Closure> closures = new ArrayList<>();
    /** With a tidy log: whether 日誌附記 is there. */
    boolean notes = true;

    Filed(String agency) {
        this.agency = agency;
    }

    Filed copy() {
        Filed copy = new Filed(agency);
        copy.shape = shape;
        copy.from = from;
        copy.to = to;
        copy.asOf = asOf;
        copy.sites.addAll(sites);
        logs.forEach(l -> copy.logs.add(l.copy()));
        copy.tickets.addAll(tickets);
        copy.diversions.addAll(diversions);
        copy.facilities.addAll(facilities);
        copy.closures.addAll(closures);
        copy.notes = notes;
        return copy;
    }

    /** @param listed whether 場所資料 has a row; null values are blank cells there */
    record Site(String name, boolean listed, Double area, Boolean parking, Boolean plants) { }

    record Ticket(LocalDate date, String site, LocalTime taken, boolean takenSeconds, LocalTime served, boolean servedSeconds, LocalTime left,
                  boolean leftSeconds) { }

    record Diversion(LocalDate date, String site, LocalTime from, LocalTime to) { }

    record Facility(String site, String thing, String state, String substitute) { }

    /** @param scope blank, 全機關, the agency or a site */
    record Closure(LocalDate date, LocalTime from, LocalTime to, String scope) { }

    /** @param slot null where only the time is given; @param resolved null where it was never settled */
    record Incident(LocalTime time, Integer slot, List<String> items, String text, LocalTime resolved) { }

    /** @param at null where undated */
    record Signature(String by, LocalDateTime at, boolean acting, LocalDate actingFrom, LocalDate actingTo) { }

    /** Null is not filled in; {@code morning} and {@code afternoon}: 正常, 異常, or both as 正常、異常. */
    record Volunteer(String name, Boolean vest, String morning, String afternoon, Boolean tea) { }

    /** One log; a copy is another object for the same site and day. */
    static final class Log {
        String site;
        /** Whether the file leaves the site out, which only an agency with one site may do. */
        boolean siteOmitted;
        /** Null with {@link #undated} for a log without a usable date. */
        LocalDate date;
        String undated;
        Integer version;
        final boolean[][] ticks = new boolean[FormItem.COUNT][Year109.SLOTS];
        final List<Incident> incidents = new ArrayList<>();
        final Signature[] signatures = new Signature[2];
        List<String> inspectors = List.of("值星甲");
        List<String> recommended = List.of("員工A01");
        final List<Volunteer> volunteers = new ArrayList<>();
        /** An item whose row a form lacks, or -1. */
        int lostRow = -1;

        Log(String site, LocalDate date) {
            this.site = site;
            this.date = date;
            for (boolean[] row : ticks) {
                Arrays.fill(row, true);
            }
            if (date != null) {
                signatures[0] = new Signature("員工A02", date.atTime(17, 40), false, null, null);
                signatures[1] = new Signature("員工A03", date.atTime(17, 50), false, null, null);
            }
        }

        Log copy() {
            Log copy = new Log(site, date);
            copy.siteOmitted = siteOmitted;
            copy.undated = undated;
            copy.version = version;
            for (int i = 0; i < ticks.length; i++) {
                copy.ticks[i] = ticks[i].clone();
            }
            copy.incidents.addAll(incidents);
            copy.signatures[0] = signatures[0];
            copy.signatures[1] = signatures[1];
            copy.inspectors = inspectors;
            copy.recommended = recommended;
            copy.volunteers.addAll(volunteers);
            copy.lostRow = lostRow;
            return copy;
        }

        boolean tick(int item, int slot) {
            return ticks[item][slot - 1];
        }

        void blank(int item, int slot) {
            ticks[item][slot - 1] = false;
        }

        void blankSlot(int slot) {
            for (int item = 0; item < FormItem.COUNT; item++) {
                blank(item, slot);
            }
        }

        int version() {
            return version == null ? 1 : version;
        }

        boolean sameContent(Log other) {
            return Arrays.deepEquals(ticks, other.ticks) && Arrays.equals(signatures, other.signatures) && incidents.equals(other.incidents)
                && inspectors.equals(other.inspectors) && recommended.equals(other.recommended) && volunteers.equals(other.volunteers)
                && Objects.equals(site, other.site);
        }
    }
}
