package tw.kaohe.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/**
 * The folder a run writes to: complete or absent. Everything goes to a folder beside it first, which takes its name at the end;
 * an earlier report gives way only then.
 */
final class ReportFolder {
    private static final Set<String> CITY_FILES = Set.of("summary.json", "index.html", "summary.pdf", "summary.ods");
    private static final Set<String> AGENCY_FILES = Set.of("report.json", "plan.json", "report.html", "report.pdf", "report.odt", "letter.odt",
        "improvements.ods", "improvements.xlsx", "findings.csv", "oscal-ar.json", "oscal-poam.json", "junit.xml");
    private final Path parent;
    private final Path part;
    private Path target;

    private ReportFolder(Path parent, Path part, Path target) {
        this.parent = parent;
        this.part = part;
        this.target = target;
    }

    /** Refused because it holds something that is no report. */
    static final class NotAReportFolder extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAReportFolder(Path folder) {
            super(folder.toString());
        }
    }

    /** A writer of one file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param target folder to write to
     * @throws NotAReportFolder if it holds anything but an earlier report
     */
    static ReportFolder open(Path target) throws IOException {
        Path folder = target.toAbsolutePath().normalize();
        refuseOther(folder);
        return inside(folder.getParent() == null ? folder : folder.getParent(), folder);
    }

    /** A folder whose name is only known at the end. */
    static ReportFolder openLater(Path parent) throws IOException {
        return inside(parent.toAbsolutePath().normalize(), null);
    }

    private static ReportFolder inside(Path parent, Path target) throws IOException {
        Files.createDirectories(parent);
        return new ReportFolder(parent, Files.createTempDirectory(parent, ".kaohe-report-"), target);
    }

    private static void refuseOther(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new NotAReportFolder(folder);
        }
        for (Path child : FileTree.children(folder)) {
            if (!CITY_FILES.contains(child.getFileName().toString()) && !isOfAnAgency(child)) {
                throw new NotAReportFolder(folder);
            }
        }
    }

    /** A folder with files of a report and with nothing else, whichever formats were asked for. */
    private static boolean isOfAnAgency(Path child) throws IOException {
        if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        List<Path> files = FileTree.children(child);
        return !files.isEmpty() && files.stream().allMatch(file -> AGENCY_FILES.contains(file.getFileName().toString()));
    }

    /** @param name relative to the folder, with forward slashes */
    void write(String name, Content content) throws IOException {
        Path file = part.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            content.writeTo(out);
        }
    }

    /** Gives the folder its name, and its name later where it was not known before. */
    Path finish(String nameIfLater) throws IOException {
        if (target == null) {
            target = parent.resolve(nameIfLater);
            refuseOther(target);
        }
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(part, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            replace(part.resolveSibling(part.getFileName() + "-old"));
        } else {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** The earlier report gets its name back where the new one cannot have it. */
    private void replace(Path old) throws IOException {
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        remove(old);
    }

    /** Leaves nothing behind. */
    void abandon() {
        remove(part);
    }

    /** What cannot be removed is no reason to fail: the report is there, or why it is not has been said. */
    private static void remove(Path folder) {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(ReportFolder.class).warn("cannot remove {}", folder, e);
        }
    }
}
