package tw.kaohe.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes up what a small agency hands in, with every kind of defect, from a seed. */
final class FiledGenerator {
    private static final List<String> SITES = List.of("行政中心", "東區服務站", "西區服務站");
    private static final LocalDate LAST = LocalDate.parse("2020-12-31");
    /** Around holidays, make-up Saturdays and the turn of the year. */
    private static final String[] STARTS = {"01-02", "01-20", "02-12", "02-24", "03-30", "04-27", "05-09", "06-15", "06-22", "07-31", "09-21", "09-28", "10-05",
        "12-14", "12-24", "12-29"};
    /** Items with a rule of their own, drawn as often as all others together. */
    private static final String[] SPECIAL = {"1-1", "1-2", "1-3", "1-8", "1-9", "1-10", "2-1", "2-2", "2-3", "2-5", "2-12", "2-14", "2-15", "2-17", "2-18", "2-22",
        "2-24", "2-27"};
    private static final String[] TEXTS = {"現場異常,通知總務", "現場異常,已處理", "現場異常", "現場異常待料"};

    /** Cases that share period and as-of moment, so that one run can audit them all. */
    static final int BLOCK = 20;

    private Random random;
    private final Filed filed;
    private final List<String> sites = new ArrayList<>();
    /** How often a log carries a given defect, as a multiple of the usual. */
    private double zeal;
    private boolean periodGiven;

    private FiledGenerator(long seed) {
        filed = new Filed("示範市第" + Math.floorMod(seed, 1000) + "區公所");
        random = random(-1 - Math.floorDiv(seed, BLOCK));
        frame();
        random = random(seed);
    }

    private static Random random(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        random.nextInt();
        return random;
    }

    static Filed generate(long seed) {
        FiledGenerator generator = new FiledGenerator(seed);
        generator.fill();
        return generator.filed;
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    @SafeVarargs
    private final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private boolean json() {
        return filed.shape.ordinal() <= Filed.Shape.NDJSON.ordinal();
    }

    /** Period and as-of moment. Without a period given, none of the agencies has closures. */
    private void frame() {
        LocalDate from = LocalDate.parse("2020-" + pick(STARTS)).plusDays(between(0, 4));
        from = from.isAfter(LAST) ? LAST : from;
        LocalDate to = from.plusDays(between(0, chance(0.5) ? 4 : 14));
        filed.from = from;
        filed.to = to.isAfter(LAST) ? LAST : to;
        filed.asOf = filed.to.plusDays(30).atTime(17, 30);
        periodGiven = !chance(0.15);
        if (chance(0.15)) {
            asOfInside();
        }
    }

    private void asOfInside() {
        LocalDate day = anyDay();
        for (int i = 0; i < 10 && !Year109.worked(day); i++) {
            day = anyDay();
        }
        if (Year109.worked(day)) {
            filed.asOf = day.atTime(pick(LocalTime.of(14, 0), LocalTime.of(17, 29), LocalTime.of(17, 30), LocalTime.of(18, 0)));
        }
    }

    private void fill() {
        filed.shape = pick(Filed.Shape.JSON, Filed.Shape.JSON, Filed.Shape.JSON, Filed.Shape.ARRAY, Filed.Shape.NDJSON, Filed.Shape.NDJSON, Filed.Shape.TIDY,
            Filed.Shape.FORM_CSV, Filed.Shape.FORM_HTML);
        filed.notes = !chance(0.3);
        zeal = pick(0.3, 1.0, 1.0, 2.0);
        sites();
        if (chance(0.25) && periodGiven) {
            closures();
        }
        if (chance(0.4)) {
            facilities();
        }
        LocalDate first = filed.from;
        for (LocalDate day = first; !day.isAfter(filed.to) && !day.isAfter(filed.asOf.toLocalDate()); day = day.plusDays(1)) {
            for (String site : sites) {
                logs(site, day);
                if (chance(0.25 * zeal)) {
                    waits(site, day);
                }
            }
        }
        if (filed.logs.stream().noneMatch(l -> l.date != null && l.tick(0, 1) && Year109.worked(l.date))) {
            filed.logs.removeIf(l -> l.site.equals(sites.get(0)) && first.equals(l.date));
            filed.logs.add(new Filed.Log(sites.get(0), first));
        }
        if (chance(0.05) && json()) {
            Filed.Log undated = new Filed.Log(pick(sites.toArray(String[]::new)), null);
            undated.undated = pick("109-02-30", "109-13-01", null);
            filed.logs.add(undated);
        }
        if (!periodGiven) {
            filed.from = null;
            filed.to = null;
        }
    }

    private void sites() {
        int count = pick(1, 1, 2, 3);
        boolean listed = chance(0.75);
        for (String name : SITES.subList(0, count)) {
            sites.add(name);
            Boolean parking = pick(true, true, false, null);
            Boolean plants = pick(true, true, false, null);
            filed.sites.add(new Filed.Site(name, listed && !chance(0.1), pick(499.0, 500.0, 800.0, 120.0, null), parking, plants));
        }
    }

    private LocalDate anyDay() {
        return filed.from.plusDays(between(0, (int) (filed.to.toEpochDay() - filed.from.toEpochDay())));
    }

    private void closures() {
        int count = between(1, 2);
        for (int i = 0; i < count; i++) {
            String scope = pick("", "全機關", filed.agency, sites.get(0), sites.get(sites.size() - 1));
            boolean inside = !filed.asOf.toLocalDate().isAfter(filed.to);
            LocalTime[] span = switch (between(inside ? 3 : 0, inside ? 6 : 7)) {
                case 0, 1, 2 -> new LocalTime[] {null, null};
                case 3 -> new LocalTime[] {LocalTime.of(12, 30), null};
                case 4 -> new LocalTime[] {LocalTime.of(8, 30), LocalTime.of(10, 30)};
                case 5 -> new LocalTime[] {LocalTime.of(10, 0), LocalTime.of(15, 0)};
                case 6 -> new LocalTime[] {LocalTime.of(15, 31), LocalTime.of(17, 30)};
                default -> new LocalTime[] {LocalTime.of(8, 30), LocalTime.of(17, 30)};
            };
            filed.closures.add(new Filed.Closure(anyDay(), span[0], span[1], scope));
        }
    }

    private void facilities() {
        List<String> things = new ArrayList<>();
        FormItem.UNCURED.values().forEach(things::addAll);
        FormItem.CURED.values().forEach(things::addAll);
        things.add("飲水設備");
        things.sort(null);
        for (String site : sites) {
            for (String thing : things) {
                if (chance(0.35)) {
                    String state = pick("有", "有", "有", "無", "故障", "未知");
                    boolean bad = state.equals("無") || state.equals("故障");
                    String substitute = !bad || chance(0.5) ? "" : thing.equals("飲水設備") ? "茶水" : "替代方案";
                    filed.facilities.add(new Filed.Facility(site, thing, state, substitute));
                }
            }
        }
    }

    // --- logs ---

    private void logs(String site, LocalDate day) {
        boolean work = Year109.worked(day);
        if (chance(work ? 0.08 * zeal : 0.8)) {
            return;
        }
        Filed.Log log = new Filed.Log(site, day);
        log.siteOmitted = json() && sites.size() == 1 && filed.sites.get(0).listed() && chance(0.1);
        cells(log);
        incidents(log);
        signatures(log);
        people(log);
        filed.logs.add(log);
        if (chance(0.06 * zeal) && json()) {
            second(log);
        } else if (!json() && filed.shape != Filed.Shape.TIDY && chance(0.03)) {
            log.lostRow = random.nextInt(FormItem.COUNT);
            for (int slot = 1; slot <= Year109.SLOTS; slot++) {
                log.blank(log.lostRow, slot);
            }
        }
    }

    private int item() {
        return chance(0.5) ? FormItem.index(pick(SPECIAL)) : random.nextInt(FormItem.COUNT);
    }

    private void cells(Filed.Log log) {
        if (chance(0.03 * zeal)) {
            for (int slot = 1; slot <= Year109.SLOTS; slot++) {
                log.blankSlot(slot);
            }
            if (chance(0.3)) {
                log.ticks[item()][random.nextInt(5)] = true;
            }
            return;
        }
        int blanks = chance(0.4 * zeal) ? between(1, 4) : 0;
        for (int i = 0; i < blanks; i++) {
            log.blank(item(), between(1, 5));
        }
        if (chance(0.1 * zeal)) {
            int item = item();
            for (int slot = 1; slot <= Year109.SLOTS; slot++) {
                log.blank(item, slot);
            }
        }
        if (chance(0.1 * zeal)) {
            log.blank(FormItem.index("2-12"), between(1, 5));
        }
        if (chance(0.15 * zeal)) {
            log.blank(FormItem.index("2-13"), between(1, 5));
        }
        while (chance(0.07 * zeal)) {
            log.blankSlot(between(1, 5));
        }
    }

    private void incidents(Filed.Log log) {
        int count = chance(0.2 * zeal) ? between(1, 2) : 0;
        for (int i = 0; i < count; i++) {
            LocalTime time = pick(LocalTime.of(8, 10), LocalTime.of(8, 30), LocalTime.of(10, 29), LocalTime.of(10, 30), LocalTime.of(11, 15), LocalTime.of(12, 40),
                LocalTime.of(13, 50), LocalTime.of(15, 30), LocalTime.of(17, 29), LocalTime.of(17, 30), LocalTime.of(17, 45));
            int own = Year109.slotOf(time);
            Integer slot = json() && own > 0 && chance(0.6) ? (Integer) own : null;
            List<String> items = new ArrayList<>();
            int wanted = filed.shape == Filed.Shape.TIDY ? 1 : between(1, 2);
            for (int j = 0; j < wanted; j++) {
                String code = FormItem.CODES.get(item());
                boolean mixed = code.equals("2-12") || code.equals("2-13") || items.contains(code);
                if (!mixed) {
                    items.add(code);
                    if (own > 0 && chance(0.7)) {
                        log.blank(FormItem.index(code), own);
                    }
                }
            }
            if (items.isEmpty()) {
                continue;
            }
            LocalTime resolved = chance(0.3) ? null : time.plusMinutes(pick(5, 20, 50, 140, 240));
            log.incidents.add(new Filed.Incident(time, slot, List.copyOf(items), pick(TEXTS), resolved));
        }
    }

    private void signatures(Filed.Log log) {
        for (int role = 0; role < 2; role++) {
            String by = "員工A0" + (role + 2);
            LocalDateTime at = log.date.atTime(17, 40);
            if (!chance(0.2 * zeal)) {
                continue;
            }
            log.signatures[role] = switch (between(0, 6)) {
                case 0 -> null;
                case 1 -> new Filed.Signature(by, filed.shape == Filed.Shape.TIDY ? at : null, false, null, null);
                case 2 -> new Filed.Signature(by, at.plusDays(between(0, 6)), false, null, null);
                case 3 -> new Filed.Signature("員工A09", at, true, log.date.minusDays(between(0, 2)), log.date.plusDays(between(0, 2)));
                case 4 -> new Filed.Signature("員工A09", at.plusDays(between(0, 5)), true, log.date.minusDays(between(1, 2)), log.date.plusDays(between(-1, 2)));
                case 5 -> new Filed.Signature("員工A09", at, true, null, null);
                default -> new Filed.Signature(by, at.plusDays(between(1, 4)), false, null, null);
            };
        }
        if (chance(0.03 * zeal) && filed.shape != Filed.Shape.TIDY) {
            log.signatures[0] = new Filed.Signature("員工A05", log.date.atTime(17, 40), false, null, null);
            log.signatures[1] = log.signatures[0];
        }
    }

    private void people(Filed.Log log) {
        if (chance(0.05 * zeal)) {
            log.inspectors = List.of();
        }
        if (chance(0.1 * zeal)) {
            log.recommended = pick(List.of(), List.of("員工A01", "員工B01", "員工B02"), List.of("員工A01", "員工B01", "員工B02", "員工B03"),
                List.of("員工A01", "員工B01", "員工B02", "員工A01"));
        }
        if (chance(0.2 * zeal) && filed.shape != Filed.Shape.TIDY) {
            int count = json() && chance(0.2) ? 2 : 1;
            for (int i = 0; i < count; i++) {
                String name = chance(0.1) ? null : "志工" + "ABC".charAt(i);
                log.volunteers.add(new Filed.Volunteer(name, pick(true, true, true, false, null), half(), half(), chance(0.15) ? null : (Boolean) true));
            }
            if (chance(0.4)) {
                log.incidents.add(new Filed.Incident(LocalTime.of(9, 0), null, List.of(), "志工請假,通知社會課", LocalTime.of(9, 30)));
            }
        }
    }

    private String half() {
        return pick("正常", "正常", "正常", "正常", "異常", "正常、異常", null);
    }

    /** A copy, a newer version, or a copy that differs in cells or sign-offs. */
    private void second(Filed.Log log) {
        Filed.Log copy = log.copy();
        filed.logs.add(copy);
        int kind = between(0, 3);
        if (kind == 0) {
            return;
        }
        if (kind == 1) {
            copy.version = 2;
            copy.blank(item(), between(1, 5));
            copy.signatures[0] = new Filed.Signature("員工A02", log.date.atTime(17, 55), false, null, null);
            return;
        }
        copy.version = pick(null, 1);
        if (kind == 2) {
            copy.signatures[1] = log.signatures[1] == null ? new Filed.Signature("員工A03", log.date.atTime(17, 50), false, null, null) : null;
            return;
        }
        for (int i = 0; i < 3; i++) {
            int item = item();
            int slot = between(1, 5);
            boolean own = FormItem.CODES.get(item).equals("2-12") || FormItem.CODES.get(item).equals("2-13");
            boolean closed = !filed.closures.isEmpty();
            if (!own && !closed && log.tick(0, slot) && log.tick(FormItem.index("3-5"), slot) && item != 0 && item != 46) {
                copy.ticks[item][slot - 1] = !log.tick(item, slot);
            }
        }
    }

    // --- waits ---

    private LocalTime second(LocalTime time) {
        return time.plusSeconds(between(-1, 1));
    }

    private void waits(String site, LocalDate day) {
        List<LocalTime> moments = new ArrayList<>();
        int count = between(1, 4);
        boolean minutes = chance(0.2);
        for (int i = 0; i < count; i++) {
            LocalTime base = pick(LocalTime.of(8, 15), LocalTime.of(9, 0), LocalTime.of(10, 20), LocalTime.of(10, 15), LocalTime.of(12, 20), LocalTime.of(13, 25),
                LocalTime.of(17, 15), LocalTime.of(17, 20), LocalTime.of(17, 25), LocalTime.of(9, 0).plusMinutes(between(0, 480)));
            LocalTime taken = chance(0.4) ? second(base) : base;
            LocalTime end = taken.plusMinutes(pick(3, 8, 10, 10, 11, 14, 25, 70)).plusSeconds(pick(0, 0, 1, -1, 59));
            boolean takenSeconds = !minutes;
            boolean endSeconds = !minutes && !chance(0.05);
            taken = takenSeconds ? taken : taken.withSecond(0);
            end = endSeconds ? end : end.withSecond(0);
            switch (between(0, 9)) {
                case 0 -> filed.tickets.add(new Filed.Ticket(day, site, taken, takenSeconds, null, false, end, endSeconds));
                case 1 -> filed.tickets.add(new Filed.Ticket(day, site, taken, takenSeconds, null, false, null, false));
                case 2 -> filed.tickets.add(new Filed.Ticket(day, site, taken, takenSeconds, end, endSeconds, end.plusMinutes(5), endSeconds));
                default -> filed.tickets.add(new Filed.Ticket(day, site, taken, takenSeconds, end, endSeconds, null, false));
            }
            moments.addAll(List.of(taken, taken.plusMinutes(8), taken.plusMinutes(10), end, end.plusSeconds(1), end.minusSeconds(1)));
        }
        moments.addAll(List.of(LocalTime.of(10, 29), LocalTime.of(10, 30), LocalTime.of(8, 20), LocalTime.of(17, 30), LocalTime.of(17, 35)));
        Set<LocalTime> begun = new TreeSet<>();
        int diversions = between(0, 2);
        for (int i = 0; i < diversions; i++) {
            LocalTime from = moments.get(random.nextInt(moments.size()));
            if (begun.add(from)) {
                LocalTime to = chance(0.4) ? null : from.plusMinutes(pick(1, 2, 10, 60)).plusSeconds(between(0, 1));
                filed.diversions.add(new Filed.Diversion(day, site, from, to));
            }
        }
    }
}
