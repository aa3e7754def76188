package tw.kaohe.intake.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.intake.FileTree;
import tw.kaohe.store.Inputs.Input;

/**
 * What is to be judged, as a folder like any that {@code kaohe audit} reads: links to the archived contents under the names they came with.
 * Made anew for each scan and removed after it.
 */
final class SubmissionTree implements AutoCloseable {
    private final Path folder;
    private final Map<String, Long> ids = new HashMap<>();

    private SubmissionTree(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException if it cannot be made; nothing is left behind */
    static SubmissionTree of(List<Input> inputs, Archive archive, Path folder) throws IOException {
        FileTree.delete(folder);
        SubmissionTree tree = new SubmissionTree(folder);
        Files.createDirectories(folder);
        for (Input input : inputs) {
            Path place = tree.free(input);
            Files.createDirectories(place.getParent());
            link(place, archive.path(input.sha256()));
            tree.ids.put(folder.relativize(place).toString().replace('\\', '/'), input.id());
        }
        return tree;
    }

    /** Where an input stands. Where one's folder has the name of another's file, the number of the input makes room. */
    private Path free(Input input) {
        Path place = folder.resolve(input.path());
        for (Path above = place.getParent(); !above.equals(folder); above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return folder.resolve("_" + input.id()).resolve(place.getFileName());
            }
        }
        return Files.exists(place) ? place.resolveSibling("_" + input.id() + "-" + place.getFileName()) : place;
    }

    private static void link(Path place, Path content) throws IOException {
        try {
            Files.createLink(place, content);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Another file system, or one without links.
            Files.copy(content, place);
        }
    }

    /**
     * Adds a table that no source handed over.
     *
     * @return the path under which reports name it
     */
    String add(String agency, String name, String content) throws IOException {
        Path place = folder.resolve(agency).resolve(name);
        for (int i = 0; Files.exists(place); i++) {
            place = folder.resolve(agency).resolve("_" + i + "-" + name);
        }
        Files.createDirectories(place.getParent());
        Files.writeString(place, content);
        return folder.relativize(place).toString().replace('\\', '/');
    }

    Path folder() {
        return folder;
    }

    /** Inputs by the path under which reports name them. */
    Map<String, Long> ids() {
        return ids;
    }

    @Override
    public void close() {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
