package tw.kaohe.reading.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SampleForm;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.html.HtmlPage;
import tw.kaohe.reading.office.Soffice;

/**
 * A plan says the same as a PDF: each plan of the resources, and the five real ones where they are at hand, goes as HTML through
 * LibreOffice. Only lines and the confidence of a pairing may differ.
 */
class PdfPlansTest {
    private static final SubmissionReader READER = new SubmissionReader(SampleForm.FORM, ReadingLimits.DEFAULT, new PlanReader());
    /** Without html-table-112, whose rows differ in length: a word processor fills them up. */
    private static final List<String> FICTIONAL = List.of("boxed-96.txt", "cells-104.txt", "chapters-104.txt", "checklist.txt", "cut-page-99.txt", "dimensions-109.txt",
        "form-110.txt", "html-105.html", "indented-106.txt", "lists-98.txt", "markdown-104.md", "one-line-101.txt", "pipes-103.txt",
        "report-108.txt", "requirements-110.txt", "spaced-100.txt", "template2-104.txt", "two-agencies-107.txt", "unnumbered-105.txt");

    private static Map<String, TextDocument> originals() throws IOException {
        Map<String, TextDocument> originals = new TreeMap<>();
        for (String name : FICTIONAL) {
            try (var stream = PdfPlansTest.class.getResourceAsStream(name)) {
                originals.put(name.replace('.', '_'), document(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        Path seeds = Path.of(System.getenv().getOrDefault("KAOHE_SHARED", "../shared"), "seeds");
        if (Files.isDirectory(seeds)) {
            try (Stream<Path> files = Files.list(seeds)) {
                for (Path seed : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                    originals.put("seed_" + seed.getFileName().toString().substring(0, 3), document("seed.txt", Files.readString(seed)));
                }
            }
        }
        return originals;
    }

    private static TextDocument document(String name, String content) {
        return name.endsWith(".html") ? new HtmlPage(content, tw.kaohe.reading.ReadingLimits.DEFAULT).document() : TextDocument.ofLines(Arrays.asList(content.split("\n", -1)));
    }

    @Test
    void saysTheSame(@TempDir Path work) throws IOException, InterruptedException {
        Soffice.needed();
        Map<String, TextDocument> originals = originals();
        Path html = Files.createDirectories(work.resolve("html"));
        for (Map.Entry<String, TextDocument> original : originals.entrySet()) {
            Files.writeString(html.resolve(original.getKey() + ".html"), DocumentHtml.of(original.getValue()));
        }
        Path pdf = Soffice.convert(html, "HTML (StarWriter)", "pdf:writer_pdf_Export", work);
        List<Executable> checks = new ArrayList<>();
        originals.forEach((name, original) -> checks.add(() -> same(name, original, pdf.resolve(name + ".pdf"))));
        assertAll(checks);
    }

    private static void same(String name, TextDocument original, Path file) {
        assertTrue(Files.exists(file), () -> "LibreOffice did not write " + file.getFileName());
        ServicePlan expected = new PlanReader().read(new SourceFile("x", "0"), original).orElseThrow();
        ReadFile read = READER.read(file, file.getFileName().toString());
        assertEquals(InputStatus.READ, read.status(), () -> name + " " + read.notes());
        ServicePlan plan = read.facts().stream().filter(ServicePlan.class::isInstance).map(ServicePlan.class::cast).findFirst().orElseThrow();
        assertEquals(String.join("\n", PlanFacts.of(expected)), String.join("\n", PlanFacts.of(plan)), name);
    }
}
