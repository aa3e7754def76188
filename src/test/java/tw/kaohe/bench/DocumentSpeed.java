package tw.kaohe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.kaohe.model.InputStatus;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SampleForm;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.office.Soffice;
import tw.kaohe.reading.plan.DocumentHtml;
import tw.kaohe.reading.plan.PlanReader;

/**
 * Says how many plans a second one thread reads in each format, once the machine is warm. The plans are the text files of a
 * folder; LibreOffice writes them in the other formats.
 */
public final class DocumentSpeed {
    private static final long WARM = 4_000_000_000L;
    private static final long MEASURED = 6_000_000_000L;
    private static final Map<String, String> FILTERS = Map.of("odt", "odt:writer8", "docx", "docx:MS Word 2007 XML", "doc", "doc:MS Word 97",
        "pdf", "pdf:writer_pdf_Export");

    private DocumentSpeed() {
    }

    /** Arguments: the folder with plans as {@code .txt}, and a folder to work in. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of(args[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Path> folders = new TreeMap<>();
        folders.put("txt", Path.of(args[0]));
        folders.put("html", html(Path.of(args[0]), Files.createDirectories(work.resolve("html"))));
        for (Map.Entry<String, String> filter : FILTERS.entrySet()) {
            folders.put(filter.getKey(), Soffice.convert(folders.get("html"), "HTML (StarWriter)", filter.getValue(), work));
        }
        SubmissionReader reader = new SubmissionReader(SampleForm.FORM, ReadingLimits.DEFAULT, new PlanReader());
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            List<byte[]> plans = plans(folder.getValue(), folder.getKey());
            run(reader, plans, WARM);
            out.printf(Locale.ROOT, "%-5s %7.1f plans/s%n", folder.getKey(), run(reader, plans, MEASURED));
        }
    }

    private static Path html(Path texts, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                String html = DocumentHtml.of(TextDocument.ofLines(Files.readAllLines(file)));
                Files.writeString(folder.resolve(file.getFileName().toString().replace(".txt", ".html")), html);
            }
        }
        return folder;
    }

    private static List<byte[]> plans(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith("." + extension)).sorted().map(DocumentSpeed::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Plans a second. @throws IllegalStateException where one is not read */
    private static double run(SubmissionReader reader, List<byte[]> plans, long nanos) {
        long began = System.nanoTime();
        long read = 0;
        while (System.nanoTime() - began < nanos) {
            for (byte[] plan : plans) {
                if (reader.read(plan, "plan").status() != InputStatus.READ) {
                    throw new IllegalStateException("a plan was not read");
                }
                read++;
            }
        }
        return read * 1e9 / (System.nanoTime() - began);
    }
}
