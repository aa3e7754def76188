package tw.kaohe.reading.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SampleForm;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.html.HtmlPage;
import tw.kaohe.reading.office.Soffice;

/**
 * The same plan says the same in every format: each plan of the resources, and the five real ones where they are at hand, goes
 * as HTML through LibreOffice. Only lines and the confidence of a pairing may differ.
 */
class RoundTripTest {
    private static final SubmissionReader READER = new SubmissionReader(SampleForm.FORM, ReadingLimits.DEFAULT, new PlanReader());
    /** Without html-table-112, whose rows differ in length: a word processor fills them up. */
    private static final List<String> FICTIONAL = List.of("boxed-96.txt", "cells-104.txt", "chapters-104.txt", "checklist.txt", "cut-page-99.txt", "dimensions-109.txt",
        "form-110.txt", "html-105.html", "indented-106.txt", "lists-98.txt", "markdown-104.md", "one-line-101.txt", "pipes-103.txt",
        "report-108.txt", "requirements-110.txt", "spaced-100.txt", "template2-104.txt", "two-agencies-107.txt", "unnumbered-105.txt");
    private static final Map<String, TextDocument> ORIGINALS = new TreeMap<>();
    @TempDir
    private static Path work;
    private static Path html;

    @BeforeAll
    static void write() throws IOException {
        for (String name : FICTIONAL) {
            try (var stream = RoundTripTest.class.getResourceAsStream(name)) {
                ORIGINALS.put(name.replace('.', '_'), document(name, new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        Path seeds = Path.of(System.getenv().getOrDefault("KAOHE_SHARED", "../shared"), "seeds");
        if (Files.isDirectory(seeds)) {
            try (Stream<Path> files = Files.list(seeds)) {
                for (Path seed : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                    ORIGINALS.put("seed_" + seed.getFileName().toString().substring(0, 3), document("seed.txt", Files.readString(seed)));
                }
            }
        }
        html = Files.createDirectories(work.resolve("html"));
        for (Map.Entry<String, TextDocument> original : ORIGINALS.entrySet()) {
            Files.writeString(html.resolve(original.getKey() + ".html"), DocumentHtml.of(original.getValue()));
        }
    }

    private static TextDocument document(String name, String content) {
        return name.endsWith(".html") ? new HtmlPage(content, ReadingLimits.DEFAULT).document() : TextDocument.ofLines(Arrays.asList(content.split("\n", -1)));
    }

    @Test
    void htmlSaysTheSame() throws IOException {
        same(html, "html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt:writer8", "docx:MS Word 2007 XML", "doc:MS Word 97"})
    void aWordProcessorsFormatSaysTheSame(String filter) throws IOException, InterruptedException {
        Soffice.needed();
        same(Soffice.convert(html, "HTML (StarWriter)", filter, work), filter.substring(0, filter.indexOf(':')));
    }

    private static void same(Path folder, String extension) throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (Map.Entry<String, TextDocument> original : ORIGINALS.entrySet()) {
            Path file = folder.resolve(original.getKey() + "." + extension);
            assertTrue(Files.exists(file), () -> "LibreOffice did not write " + file.getFileName());
            ServicePlan expected = new PlanReader().read(new tw.kaohe.model.SourceFile("x", "0"), original.getValue()).orElseThrow();
            ReadFile read = READER.read(file, file.getFileName().toString());
            checks.add(() -> assertEquals(InputStatus.READ, read.status(), () -> file.getFileName() + " " + read.notes()));
            ServicePlan plan = read.facts().stream().filter(ServicePlan.class::isInstance).map(ServicePlan.class::cast).findFirst().orElse(null);
            checks.add(() -> assertEquals("", difference(facts(expected), plan == null ? List.of() : facts(plan)), file.getFileName().toString()));
        }
        assertAll(checks);
    }

    /** Facts that only one of them states, {@code -} those that got lost. */
    private static String difference(List<String> expected, List<String> read) {
        List<String> different = new ArrayList<>();
        expected.stream().filter(fact -> !read.contains(fact)).forEach(fact -> different.add("- " + fact));
        read.stream().filter(fact -> !expected.contains(fact)).forEach(fact -> different.add("+ " + fact));
        if (different.isEmpty() && !expected.equals(read)) {
            different.add("another order or number");
        }
        return String.join("\n", different);
    }

    /** What plan.json says, without places. */
    private static List<String> facts(ServicePlan plan) {
        List<String> facts = new ArrayList<>();
        facts.add(plan.documentKind() + " " + plan.agencies() + " " + plan.rocYear() + " " + plan.scheme() + " " + plan.title() + " " + plan.documentNumber()
            + " " + plan.periodFrom() + " " + plan.periodTo());
        plan.basis().forEach(b -> facts.add("basis " + b.issuer() + " | " + b.date() + " | " + b.no() + " | " + b.name()));
        plan.chapters().forEach(c -> facts.add("chapter " + c.no() + " | " + c.title()));
        plan.weights().forEach(w -> facts.add("weight " + w.section() + " | " + w.name() + " | " + w.weight()));
        plan.measures().forEach(m -> facts.add("measure " + m.path() + " " + m.code() + " | " + m.text() + " | " + m.deadline() + " | " + m.unit() + " | " + m.benefit()));
        plan.commitments().forEach(c -> facts.add("commitment " + c.measure() + " | " + c.what() + " | " + c.comparator() + " " + c.quantity() + " "
            + c.unit() + " " + c.period() + " " + c.strength() + " | " + c.quote()));
        return facts;
    }
}
