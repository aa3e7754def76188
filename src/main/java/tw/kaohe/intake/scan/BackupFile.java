package tw.kaohe.intake.scan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tw.kaohe.store.Backup;
import tw.kaohe.store.Store;
import tw.kaohe.store.StoreException;

/** A backup (備份): one zip with the store's rows, every archived file, and the folders of reports. */
public final class BackupFile {
    private static final String ROWS = "store.json";
    private static final String ARCHIVE = "archive/";
    private static final String REPORTS = "reports/";

    private BackupFile() {
    }

    /** What is in a backup. */
    public record Contents(Backup.Contents store, int archived, int reportFiles) {
    }

    /** Writes the whole or nothing. Rows first: what they speak of is archived already, and nothing is ever taken out of the archive. */
    public static Contents write(Store store, ScanSettings settings, Path file) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".kaohe-backup-", "");
        try {
            Contents contents;
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
                zip.setLevel(Deflater.BEST_SPEED);
                zip.putNextEntry(new ZipEntry(ROWS));
                Backup.Contents rows = new Backup(store).write(zip);
                zip.closeEntry();
                contents = new Contents(rows, add(zip, settings.archive(), ARCHIVE), add(zip, settings.reports(), REPORTS));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return contents;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static int add(ZipOutputStream zip, Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int added = 0;
        for (Path file : files(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                zip.putNextEntry(new ZipEntry(prefix + folder.relativize(file).toString().replace('\\', '/')));
                in.transferTo(zip);
                zip.closeEntry();
                added++;
            } catch (NoSuchFileException e) {
                // A scan that ended meanwhile removed an old report.
            }
        }
        return added;
    }

    /** Sources go on meanwhile: what is half-written is not looked at, and what vanishes is no failure. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes is) {
                return !inner.equals(folder) && hidden(folder.relativize(inner)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                if (is.isRegularFile() && !hidden(folder.relativize(file))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        Collections.sort(files);
        return files;
    }

    /** Half-written files. */
    private static boolean hidden(Path relative) {
        String first = relative.getName(0).toString();
        return first.equals("incoming") || first.startsWith(".");
    }

    /**
     * Fills an empty store and an empty folder.
     *
     * @throws StoreException if either is not empty, or the file is no backup or is damaged
     */
    public static Contents restore(Store store, ScanSettings settings, Path file) throws IOException {
        if (isFilled(settings.archive()) || isFilled(settings.reports())) {
            throw new StoreException(settings.data() + ": is not empty; restore into a new folder", null);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry rows = zip.getEntry(ROWS);
            if (rows == null) {
                throw new StoreException(file + ": no backup, it has no " + ROWS, null);
            }
            Archive archive = new Archive(settings.archive());
            int archived = 0;
            int reports = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                    if (entry.getName().startsWith(ARCHIVE)) {
                        archived(archive, entry, in, file);
                        archived++;
                    } else if (entry.getName().startsWith(REPORTS)) {
                        report(settings.reports(), entry, in, file);
                        reports++;
                    }
                }
            }
            try (InputStream in = new BufferedInputStream(zip.getInputStream(rows))) {
                return new Contents(new Backup(store).read(in), archived, reports);
            }
        } catch (java.util.zip.ZipException e) {
            throw new StoreException(file + ": damaged or no zip: " + e.getMessage(), e);
        }
    }

    private static void archived(Archive archive, ZipEntry entry, InputStream in, Path file) throws IOException {
        String named = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (!archive.put(in, Long.MAX_VALUE).sha256().equals(named)) {
            throw new StoreException(file + ": " + entry.getName() + " is not what it was", null);
        }
    }

    private static void report(Path folder, ZipEntry entry, InputStream in, Path file) throws IOException {
        Path target = folder.resolve(entry.getName().substring(REPORTS.length())).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new StoreException(file + ": " + entry.getName() + " leads out of the folder", null);
        }
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
    }

    private static boolean isFilled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var children = Files.list(folder)) {
            return children.findAny().isPresent();
        }
    }
}
