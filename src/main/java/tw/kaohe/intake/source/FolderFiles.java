package tw.kaohe.intake.source;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.GenericFileOperations;
import tw.kaohe.intake.scan.Delivery;

/**
 * Which files of a folder are taken: those that do not change between two looks, and while they are read. Camel's own read lock waits
 * for each file in turn and never takes empty ones; this one looks at all files first, so that a thousand files wait once.
 * Measured by a clock that does not jump.
 */
final class FolderFiles implements GenericFileFilter<File>, GenericFileExclusiveReadLockStrategy<File> {
    /** An empty file is usually the beginning of a copy. */
    private static final Duration EMPTY = Duration.ofMinutes(1);
    private final FolderSource settings;
    private final Path folder;
    private final Surroundings around;
    private final SourceWatch watch;
    private final TakeIn intake;
    private final Map<Path, Look> looks = new ConcurrentHashMap<>();

    FolderFiles(FolderSource settings, Path folder, Surroundings around, SourceWatch watch, TakeIn intake) {
        this.settings = settings;
        this.folder = folder;
        this.around = around;
        this.watch = watch;
        this.intake = intake;
    }

    private record Look(long size, long time, long at) {
        boolean same(Look other) {
            return size == other.size && time == other.time;
        }
    }

    /** Refuses links and what is no file, and takes the first look at files. */
    @Override
    public boolean accept(GenericFile<File> found) {
        Path file = found.getFile().toPath();
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isSymbolicLink() || is.isOther()) {
                intake.refuse(delivery(file, "refused"), is.isSymbolicLink() ? "intake.link" : "intake.special");
                return false;
            }
            if (is.isDirectory()) {
                return true;
            }
            looks.put(file, look(is));
            return !settings.keep() || !intake.knows(delivery(file));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            watch.note(file.toString(), e);
            return false;
        }
    }

    /** The second look. */
    @Override
    public boolean acquireExclusiveReadLock(GenericFileOperations<File> operations, GenericFile<File> found, Exchange exchange) throws Exception {
        Path file = found.getFile().toPath();
        Look before = looks.remove(file);
        long waited = System.nanoTime() - before.at();
        double rest = settings.settle() - waited / (double) TimeUnit.SECONDS.toNanos(1);
        if (rest > 0 && !watch.pause(rest)) {
            return false;
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && before.same(look(file))
            && !isBeginning(before.size(), before.time(), around.clock().instant());
    }

    /** Whether a file is empty, and so new that its content may be to come. */
    static boolean isBeginning(long size, long time, Instant now) {
        Duration age = Duration.between(Instant.ofEpochMilli(time), now);
        return size == 0 && !age.isNegative() && age.compareTo(EMPTY) < 0;
    }

    Delivery delivery(Path file) throws IOException {
        Look look = look(file);
        return delivery(file, look.size() + "|" + look.time());
    }

    private Delivery delivery(Path file, String state) {
        String place = folder.relativize(file).toString().replace('\\', '/');
        String path = settings.agency() == null ? place : settings.agency() + "/" + place;
        return new Delivery(settings.name(), place + "|" + state, path, file.toFile().length(), () -> new Unchanging(file));
    }

    private static Look look(Path file) throws IOException {
        return look(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static Look look(BasicFileAttributes is) {
        return new Look(is.size(), is.lastModifiedTime().toMillis(), System.nanoTime());
    }

    /** Refuses to end where the file was changed meanwhile. */
    private static final class Unchanging extends FilterInputStream {
        private final Path file;
        private final Look before;

        Unchanging(Path file) throws IOException {
            super(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
            this.file = file;
            this.before = look(file);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            return one < 0 ? end() : one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            return count < 0 ? end() : count;
        }

        private int end() throws IOException {
            if (!before.same(look(file))) {
                throw new IOException("changed while it was read; left for the next poll");
            }
            return -1;
        }
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint) {
        // No marker files are left behind that would have to be removed.
    }

    @Override
    public void releaseExclusiveReadLockOnAbort(GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) {
        // Nothing was locked.
    }

    @Override
    public void releaseExclusiveReadLockOnRollback(GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) {
        // Nothing was locked.
    }

    @Override
    public void releaseExclusiveReadLockOnCommit(GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) {
        // Nothing was locked.
    }

    @Override
    public void setTimeout(long timeout) {
        // It waits as long as the settings say.
    }

    @Override
    public void setCheckInterval(long interval) {
        // There are two looks.
    }

    @Override
    public void setReadLockLoggingLevel(LoggingLevel level) {
        // A file that still grows is nothing to log.
    }

    @Override
    public void setMarkerFiler(boolean marker) {
        // There are no marker files.
    }

    @Override
    public void setDeleteOrphanLockFiles(boolean delete) {
        // There are no marker files.
    }
}
