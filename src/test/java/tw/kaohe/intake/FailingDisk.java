package tw.kaohe.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A disk of real files on which a step that changes something fails: a folder made, a file opened, written or closed, a rename. It
 * is full from then on: files can still be renamed and removed.
 */
final class FailingDisk extends FileSystemProvider {
    static final String FULL = "No space left on device";
    private final int failing;
    private final List<String> steps = new ArrayList<>();
    private final FileSystem files = new ForwardingFiles(this, this::on);

    /** @param failing 0-based number of the step that fails; -1 for none */
    FailingDisk(int failing) {
        this.failing = failing;
    }

    /** What was tried so far, in order. */
    List<String> steps() {
        return steps;
    }

    private synchronized void step(String what, Path path) throws IOException {
        steps.add(what + " " + path.getFileName());
        int now = steps.size() - 1;
        if (failing >= 0 && (now == failing || now > failing && !what.equals("rename"))) {
            throw new FileSystemException(path.toString(), null, FULL);
        }
    }

    /** The same path on this disk. */
    Path on(Path real) {
        return real == null ? null : (Path) Proxy.newProxyInstance(FailingDisk.class.getClassLoader(), new Class<?>[] {Path.class, Wrapped.class}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given.clone();
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = arguments[i] instanceof Path path ? off(path) : arguments[i];
            }
            switch (method.getName()) {
                case "real":
                    return real;
                case "getFileSystem":
                    return files;
                case "iterator":
                    List<Path> names = new ArrayList<>();
                    real.forEach(name -> names.add(on(name)));
                    return names.iterator();
                default:
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof Path path ? on(path) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
            }
        });
    }

    /** A path that knows the real one. */
    private interface Wrapped {
        Path real();
    }

    private static Path off(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.real() : path;
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        step("open", path);
        OutputStream out = Files.newOutputStream(off(path), options);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                step("write", path);
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.close();
                step("close", path);
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (Files.exists(off(folder))) {
            throw new java.nio.file.FileAlreadyExistsException(folder.toString());
        }
        step("folder", folder);
        Files.createDirectory(off(folder), attributes);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        step("rename", to);
        Files.move(off(from), off(to), options);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(off(path));
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return Files.newByteChannel(off(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(off(folder));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> real = stream.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return real.hasNext();
                    }

                    @Override
                    public Path next() {
                        return on(real.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(off(one), off(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(off(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(off(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        off(path).getFileSystem().provider().checkAccess(off(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(off(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
        return Files.readAttributes(off(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return Files.readAttributes(off(path), names, options);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileSystem newFileSystem(URI address, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI address) {
        throw new UnsupportedOperationException();
    }
}
