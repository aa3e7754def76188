package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.intake.StandingClosures;
import tw.kaohe.model.Closure;
import tw.kaohe.model.RocDate;

/** Calendars and closures (停班資料) that were brought in: files in one folder, each complete or absent. */
record CalendarShelf(Path folder) {
    private static final String CLOSURES = "日期,起,迄,範圍,事由\n";
    private static final String YEAR = "\\d{3}\\.csv";

    /** @return where it is kept; an earlier one of that name is replaced */
    Path keepYear(int rocYear, String csv) {
        return keep(folder.resolve(String.format(java.util.Locale.ROOT, "%03d.csv", rocYear)), csv);
    }

    /** @param name of the table, without its ending */
    Path keepClosures(String name, List<Closure> closures) {
        StringBuilder csv = new StringBuilder(CLOSURES);
        closures.forEach(c -> csv.append(RocDate.format(c.date())).append(',').append(c.from() == null ? "" : c.from()).append(',')
            .append(c.to() == null ? "" : c.to()).append(',').append(cell(c.scope())).append(',').append(cell(c.reason())).append('\n'));
        return keep(StandingClosures.folder(folder).resolve(name + ".csv"), csv.toString());
    }

    private static String cell(String text) {
        return text == null ? "" : '"' + text.replaceAll("\\p{Cntrl}+", " ").replace("\"", "\"\"") + '"';
    }

    private static Path keep(Path target, String csv) {
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "calendar", ".part");
            Files.writeString(part, csv, StandardCharsets.UTF_8);
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UsageException(target + ": cannot be written: " + e.getMessage());
        }
    }

    /** Imported years, in order. */
    List<Integer> years() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.matches(YEAR)).map(n -> Integer.valueOf(n.substring(0, 3))).sorted().toList();
        }
    }

    List<Path> closures() throws IOException {
        return new ArrayList<>(StandingClosures.in(folder));
    }

    /** Removes a year or a table of closures by its name. @return whether there was one */
    boolean remove(String name) throws IOException {
        for (Path file : closures()) {
            if (name(file).equals(name)) {
                return Files.deleteIfExists(file);
            }
        }
        return name.matches("\\d{2,3}") && Files.deleteIfExists(folder.resolve(String.format(java.util.Locale.ROOT, "%03d.csv", Integer.parseInt(name))));
    }

    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
