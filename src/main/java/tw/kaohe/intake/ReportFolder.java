package tw.kaohe.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder a run writes to: complete or absent. Everything goes to a folder beside it first, which takes its name at the end;
 * an earlier report gives way only then.
 */
final class ReportFolder {
    private static final Set<String> CITY_FILES = Set.of("summary.json", "index.html", "summary.pdf", "summary.ods");
    private static final List<String> AGENCY_FILES = List.of("report.json", "report.html", "report.pdf");
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
        try (Stream<Path> children = Files.list(folder)) {
            if (!children.allMatch(ReportFolder::isOfAReport)) {
                throw new NotAReportFolder(folder);
            }
        }
    }

    private static boolean isOfAReport(Path child) {
        return CITY_FILES.contains(child.getFileName().toString())
            || Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && AGENCY_FILES.stream().anyMatch(file -> Files.isRegularFile(child.resolve(file)));
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
        Path old = Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? part.resolveSibling(part.getFileName() + "-old") : null;
        if (old != null) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        if (old != null) {
            delete(old);
        }
        return target;
    }

    /** Leaves nothing behind. */
    void abandon() {
        try {
            delete(part);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(ReportFolder.class).warn("cannot remove {}", part, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
