package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.kaohe.model.Diversion;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.WaitDay;
import tw.kaohe.reading.SubmissionReader;

/**
 * One agency of a generated city, read by the product.
 *
 * @param files for the product's own rules
 * @param days  the same for every other engine, in the order of the dates
 */
record ParsedAgency(String id, List<ReadFile> files, List<ParsedDay> days) {

    /** @param city the folder with the agencies' folders */
    static List<ParsedAgency> readAll(Path city, SubmissionReader reader) throws IOException {
        List<ParsedAgency> agencies = new ArrayList<>();
        for (Path folder : list(city)) {
            agencies.add(read(folder, reader));
        }
        return agencies;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static ParsedAgency read(Path folder, SubmissionReader reader) throws IOException {
        List<ReadFile> files = new ArrayList<>();
        for (Path file : list(folder)) {
            ReadFile read = reader.read(file, folder.getFileName() + "/" + file.getFileName());
            if (read.status() != InputStatus.READ) {
                throw new IllegalStateException(file + " was not read: " + read.notes());
            }
            files.add(read);
        }
        return new ParsedAgency(folder.getFileName().toString(), files, days(folder.getFileName().toString(), files));
    }

    private static List<ParsedDay> days(String agency, List<ReadFile> files) {
        TreeMap<LocalDate, PatrolLog> logs = new TreeMap<>();
        TreeMap<LocalDate, WaitDay> waits = new TreeMap<>();
        TreeMap<LocalDate, List<Diversion>> diversions = new TreeMap<>();
        files.stream().flatMap(f -> f.facts().stream()).forEach(fact -> {
            if (fact instanceof PatrolLog log) {
                logs.put(log.date(), log);
            } else if (fact instanceof WaitDay day) {
                waits.put(day.date(), day);
            } else if (fact instanceof Diversion d) {
                diversions.computeIfAbsent(d.date(), x -> new ArrayList<>()).add(d);
            }
        });
        return logs.values().stream().map(log -> day(agency, log, waits.get(log.date()), diversions.getOrDefault(log.date(), List.of()))).toList();
    }

    private static ParsedDay day(String agency, PatrolLog log, WaitDay waits, List<Diversion> diversions) {
        int[] ticks = new int[log.ticks().items()];
        int[] covered = new int[ticks.length];
        for (int item = 0; item < ticks.length; item++) {
            ticks[item] = log.ticks().mask(item);
        }
        log.incidents().forEach(i -> i.items().forEach(item -> covered[SharedWork.ITEMS.indexOf(item)] |= 1 << i.slot() - 1));
        int tickets = waits == null ? 0 : waits.size();
        int[] starts = new int[tickets];
        int[] ends = new int[tickets];
        for (int i = 0; i < tickets; i++) {
            starts[i] = waits.start(i);
            ends[i] = waits.end(i);
        }
        int[] from = diversions.stream().mapToInt(d -> d.start().toSecondOfDay()).toArray();
        int[] to = diversions.stream().mapToInt(d -> d.end().toSecondOfDay()).toArray();
        return new ParsedDay(agency, CityPlan.roc(log.date()), ticks, covered, starts, ends, from, to);
    }
}
