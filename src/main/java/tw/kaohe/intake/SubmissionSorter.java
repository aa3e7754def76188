package tw.kaohe.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tw.kaohe.model.Fact;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RegisterEntry;

/**
 * Tells which files belong to which agency. Files lying directly in a path are read for that; folders below it are only listed.
 */
final class SubmissionSorter {
    private static final Set<InputKind> CITY_TABLES = Set.of(InputKind.REGISTER, InputKind.CALENDAR, InputKind.CLOSURES, InputKind.WAIVERS);
    private final FileReading reading;
    private final boolean oneAgency;
    private final List<Path> standing;
    private final AgencyDirectory directory = new AgencyDirectory();
    private final List<ReadFile> shared = new ArrayList<>();
    private final List<ReadFile> city = new ArrayList<>();

    /** @param oneAgency whether every path is one agency's folder, whatever lies in it (self-check); @param standing closures that always hold */
    SubmissionSorter(FileReading reading, boolean oneAgency, List<Path> standing) {
        this.reading = reading;
        this.oneAgency = oneAgency;
        this.standing = List.copyOf(standing);
    }

    SubmissionPlan sort(List<Path> paths) throws IOException {
        for (Path path : paths) {
            Path real = path.toAbsolutePath().normalize();
            if (Files.isDirectory(real)) {
                folder(real);
            } else {
                file(real);
            }
        }
        for (Path file : standing) {
            ReadFile read = reading.read(FileTree.file(file, file.getParent().getParent().getParent()));
            shared.add(read);
            city.add(read);
        }
        return new SubmissionPlan(directory.tasks(shared), List.copyOf(city));
    }

    private void file(Path file) throws IOException {
        ReadFile read = reading.read(FileTree.file(file, file));
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        directory.addRead(read.namedAgencies().isEmpty() ? stem : read.namedAgencies().get(0), read);
    }

    private void folder(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        List<ReadFile> direct = new ArrayList<>();
        for (Path child : FileTree.children(folder)) {
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                folders.add(child);
            } else {
                direct.add(reading.read(FileTree.file(child, folder)));
            }
        }
        List<RegisterEntry> entries = facts(direct, RegisterEntry.class);
        if (oneAgency || entries.isEmpty() && !directory.hasRegister() && isOneAgency(direct)) {
            String name = folder.getFileName() == null ? "agency" : folder.getFileName().toString();
            direct.forEach(f -> own(name, f));
            folders.forEach(f -> directory.addFiles(name, FileTree.below(f, folder)));
            directory.addFiles(name, List.of());
            return;
        }
        directory.register(entries);
        folders.forEach(f -> directory.addFiles(f.getFileName().toString(), FileTree.below(f, folder)));
        direct.forEach(this::assign);
    }

    /** Waivers (免改善核准) that lie on top are the team's, also where all else is one agency's. */
    private void own(String name, ReadFile file) {
        if (file.kinds().equals(List.of(InputKind.WAIVERS))) {
            shared.add(file);
            city.add(file);
        } else {
            directory.addRead(name, file);
        }
    }

    /** Files lying directly in a folder make it one agency's, when they name one agency or none and are not only city tables. */
    private static boolean isOneAgency(List<ReadFile> direct) {
        List<ReadFile> counted = direct.stream().filter(f -> f.status() != InputStatus.IGNORED).toList();
        Set<String> named = new LinkedHashSet<>();
        counted.forEach(f -> named.addAll(f.namedAgencies()));
        boolean onlyCity = counted.stream().allMatch(SubmissionSorter::isCityTable);
        return !counted.isEmpty() && named.size() <= 1 && !onlyCity;
    }

    private static boolean isCityTable(ReadFile file) {
        return !file.kinds().isEmpty() && CITY_TABLES.containsAll(file.kinds());
    }

    private void assign(ReadFile file) {
        if (isCityTable(file)) {
            shared.add(file);
            city.add(file);
        } else if (file.namedAgencies().size() == 1 || file.namedAgencies().size() > 1 && !hasLogs(file)) {
            directory.addRead(file.namedAgencies().get(0), file);
        } else {
            file.namedAgencies().forEach(name -> directory.addPart(name, part(file, name)));
            city.add(file);
        }
    }

    private static boolean hasLogs(ReadFile file) {
        return file.facts().stream().anyMatch(PatrolLog.class::isInstance);
    }

    private static ReadFile part(ReadFile file, String agency) {
        List<Fact> own = file.facts().stream().filter(f -> f instanceof PatrolLog log && agency.equals(log.agency())).toList();
        return new ReadFile(file.source(), file.kinds(), file.status(), file.notes(), file.rows(), List.of(agency), own);
    }

    private static <T extends Fact> List<T> facts(List<ReadFile> files, Class<T> type) {
        return files.stream().flatMap(f -> f.facts().stream()).filter(type::isInstance).map(type::cast).toList();
    }
}
