package tw.kaohe.intake.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import tw.kaohe.intake.FileTree;

/** The folders of reports that scans leave behind, {@code run-<number>}. */
final class Folders {
    private static final String PREFIX = "run-";

    private Folders() {
    }

    /** Removes all but the last ones. @param keep how many */
    static void keep(Path reports, int keep) throws IOException {
        if (!Files.isDirectory(reports)) {
            return;
        }
        List<Path> folders;
        try (var children = Files.list(reports)) {
            folders = children.filter(f -> f.getFileName().toString().matches(PREFIX + "\\d{1,18}")).sorted(Comparator.comparingLong(Folders::number)).toList();
        }
        for (Path old : folders.subList(0, Math.max(0, folders.size() - keep))) {
            FileTree.delete(old);
        }
    }

    static String name(long run) {
        return PREFIX + run;
    }

    /** Removes what is half-written, and the folders of runs that did not come to their end. */
    static void clean(Path reports, List<String> unfinished) throws IOException {
        if (!Files.isDirectory(reports)) {
            return;
        }
        List<Path> left;
        try (var children = Files.list(reports)) {
            left = children.filter(f -> f.getFileName().toString().startsWith(".") || unfinished.contains(f.getFileName().toString())).toList();
        }
        for (Path folder : left) {
            FileTree.delete(folder);
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
    }
}
