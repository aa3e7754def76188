package tw.kaohe.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import tw.kaohe.intake.scan.Delivery;
import tw.kaohe.model.Sha256;

/** The files on an SFTP server that do not change between two looks; each is moved to {@code .done} once it is taken in. */
final class SftpRemote implements Remote {
    private static final String DONE = ".done";
    private static final int DEEPEST = 30;
    private static final int BUFFER = 1 << 15;
    private final SftpSource settings;
    private final Surroundings around;
    private final SourceWatch watch;
    private final TakeIn intake;

    SftpRemote(SftpSource settings, Surroundings around, SourceWatch watch, TakeIn intake) {
        this.settings = settings;
        this.around = around;
        this.watch = watch;
        this.intake = intake;
    }

    /** A file as it was at the first look. */
    private record Found(String path, String place, long size, long time) {
        boolean is(Attributes now) {
            return now.isRegularFile() && now.getSize() == size && now.getModifyTime().toMillis() == time;
        }

        String key() {
            return place + "|" + size + "|" + time;
        }
    }

    @Override
    public void poll(Handover handover) throws Exception {
        try (SftpLogin login = new SftpLogin(settings, around); SftpClient client = login.open()) {
            List<Found> found = new ArrayList<>();
            list(client, settings.path(), "", 0, found);
            if (found.isEmpty() || !watch.pause(settings.settle())) {
                return;
            }
            for (Found file : found) {
                if (!handover.isOpen() || watch.isStopped()) {
                    return;
                }
                take(client, file, handover);
            }
        }
    }

    private void list(SftpClient client, String folder, String place, int depth, List<Found> found) throws IOException {
        for (DirEntry entry : entries(client, folder)) {
            String name = entry.getFilename();
            if (name.startsWith(".")) {
                continue;
            }
            Attributes is = entry.getAttributes();
            String path = folder + "/" + name;
            String at = place.isEmpty() ? name : place + "/" + name;
            if (is.isDirectory() && depth < DEEPEST) {
                list(client, path, at, depth + 1, found);
            } else if (is.isRegularFile()) {
                add(new Found(path, at, is.getSize(), is.getModifyTime().toMillis()), found);
            } else if (!is.isDirectory()) {
                intake.refuse(new Delivery(settings.name(), at + "|refused", path(at), -1, InputStream::nullInputStream),
                    is.isSymbolicLink() ? "intake.link" : "intake.special");
            }
        }
    }

    private static List<DirEntry> entries(SftpClient client, String folder) throws IOException {
        List<DirEntry> entries = new ArrayList<>();
        try (SftpClient.CloseableHandle handle = client.openDir(folder)) {
            client.listDir(handle).forEach(entries::add);
        } catch (SftpException e) {
            throw e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE ? new Trouble.VanishedFolder(folder) : e;
        }
        return entries;
    }

    private void add(Found file, List<Found> found) {
        if (!settings.keep() || !around.intake().knows(settings.name(), file.key())) {
            found.add(file);
        }
    }

    private String path(String place) {
        return settings.agency() == null ? place : settings.agency() + "/" + place;
    }

    private void take(SftpClient client, Found file, Handover handover) throws IOException {
        try {
            if (!file.is(client.lstat(file.path())) || FolderFiles.isBeginning(file.size(), file.time(), around.clock().instant())) {
                return;
            }
        } catch (SftpException e) {
            // Somebody else took it away.
            return;
        }
        boolean taken = handover.take(new Delivery(settings.name(), file.key(), path(file.place()), file.size(), () -> content(client, file)));
        if (taken && !settings.keep()) {
            try {
                move(client, file);
            } catch (IOException e) {
                watch.note(file.place(), e);
            }
        }
    }

    private static InputStream content(SftpClient client, Found file) throws IOException {
        return new java.io.FilterInputStream(client.read(file.path(), BUFFER)) {
            private boolean checked;

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                if (count < 0 && !checked) {
                    checked = true;
                    if (!file.is(client.lstat(file.path()))) {
                        throw new IOException("changed while it was read; left for the next poll");
                    }
                }
                return count;
            }
        };
    }

    /** Into {@code .done} beside it; an earlier file of that name stays. */
    private static void move(SftpClient client, Found file) throws IOException {
        int slash = file.path().lastIndexOf('/');
        String done = file.path().substring(0, slash) + "/" + DONE;
        String name = file.path().substring(slash + 1);
        if (!exists(client, done)) {
            client.mkdir(done);
        }
        String target = done + "/" + name;
        client.rename(file.path(), exists(client, target) ? done + "/" + Sha256.hex(file.key()).substring(0, 12) + "-" + name : target);
    }

    private static boolean exists(SftpClient client, String path) throws IOException {
        try {
            client.lstat(path);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }
}
