package tw.kaohe.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists and removes files without following links; what cannot be listed is left to be reported when it is opened. */
public final class FileTree {
    private FileTree() {
    }

    /** All files below a folder, sorted by their shown path. @param base the path that shown paths are relative to */
    static List<FoundFile> below(Path folder, Path base) {
        List<FoundFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(found(file, base, attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.add(new FoundFile(file, display(file, base), FoundFile.Kind.REGULAR));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            files.add(new FoundFile(folder, display(folder, base), FoundFile.Kind.REGULAR));
        }
        files.sort(Comparator.comparing(FoundFile::display));
        return files;
    }

    /** Removes a folder with all that it holds, if it is there; links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
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

    /** Files and folders directly in a folder, sorted by name. */
    static List<Path> children(Path folder) throws IOException {
        try (var stream = Files.list(folder)) {
            return stream.sorted(Comparator.comparing(p -> p.getFileName().toString())).toList();
        }
    }

    static FoundFile file(Path file, Path base) throws IOException {
        return found(file, base, Files.readAttributes(file, BasicFileAttributes.class, java.nio.file.LinkOption.NOFOLLOW_LINKS));
    }

    private static FoundFile found(Path file, Path base, BasicFileAttributes attributes) {
        FoundFile.Kind kind = attributes.isSymbolicLink() ? FoundFile.Kind.LINK
            : attributes.isRegularFile() ? FoundFile.Kind.REGULAR : FoundFile.Kind.SPECIAL;
        return new FoundFile(file, display(file, base), kind);
    }

    private static String display(Path file, Path base) {
        Path relative = file.equals(base) ? file.getFileName() : base.relativize(file);
        return escape(relative.toString().replace('\\', '/'));
    }

    /** A name as it may be shown: what moves the cursor, turns the line around or was not decodable is spelled out. */
    static String escape(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = Character.isISOControl(c) || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || c == 0xFFFD;
            if (hidden) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
