package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.text.Wording;

/**
 * Writes {@code junit.xml}, which every CI server shows: a suite for each dimension, a case for each criterion. A deficiency is a
 * failure; what nobody can decide, what does not apply and what is not due is skipped with its reason; advice is output of a
 * case that passes.
 */
public final class JunitWriter implements AgencyWriter {
    private final Wording words;

    public JunitWriter(Wording words) {
        this.words = words;
    }

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        Map<String, Finding> findings = report.findings().stream().collect(Collectors.toMap(Finding::id, f -> f, (a, b) -> a));
        Map<String, List<CriterionVerdict>> dimensions = new LinkedHashMap<>();
        report.verdicts().forEach(v -> dimensions.computeIfAbsent(v.criterion().dimension(), d -> new ArrayList<>()).add(v));
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            attribute(xml, "name", OscalResultsWriter.name(report));
            counts(xml, report.verdicts());
            for (Map.Entry<String, List<CriterionVerdict>> dimension : dimensions.entrySet()) {
                suite(xml, report, dimension.getKey(), dimension.getValue(), findings);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        text.flush();
    }

    private void suite(XMLStreamWriter xml, AgencyReport report, String dimension, List<CriterionVerdict> verdicts, Map<String, Finding> findings)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", dimension);
        counts(xml, verdicts);
        attribute(xml, "timestamp", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(report.asOf().withNano(0)));
        for (CriterionVerdict verdict : verdicts) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            attribute(xml, "classname", (report.edition() == null ? "kaohe" : report.edition().id()) + "." + dimension);
            attribute(xml, "name", verdict.criterion().code() + " " + verdict.criterion().title());
            outcome(xml, verdict, verdict.findings().stream().map(findings::get).filter(f -> f != null).toList());
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void outcome(XMLStreamWriter xml, CriterionVerdict verdict, List<Finding> findings) throws XMLStreamException {
        String reason = words.verdict(verdict.verdict()) + (verdict.reason() == null ? "" : ": " + verdict.reason());
        if (isFailure(verdict)) {
            xml.writeStartElement("failure");
            attribute(xml, "type", findings.stream().map(Finding::severity).filter(s -> s != null).findFirst().map(Enum::name).orElse("DEFICIENCY"));
            attribute(xml, "message", reason);
            details(xml, findings);
            xml.writeEndElement();
        } else if (isSkipped(verdict)) {
            xml.writeEmptyElement("skipped");
            attribute(xml, "message", Stream.concat(Stream.of(reason), findings.stream().map(this::line)).collect(Collectors.joining("; ")).replace('\n', ' '));
        } else if (!findings.isEmpty()) {
            xml.writeStartElement("system-out");
            details(xml, findings);
            xml.writeEndElement();
        }
    }

    /** One by one: there may be very many of one criterion. */
    private void details(XMLStreamWriter xml, List<Finding> findings) throws XMLStreamException {
        String before = "";
        for (Finding finding : findings) {
            xml.writeCharacters(before + line(finding));
            before = "\n";
        }
    }

    private String line(Finding finding) {
        return "[" + words.weight(finding) + "] " + words.orNothing(finding.message());
    }

    private static boolean isFailure(CriterionVerdict verdict) {
        return verdict.verdict() == Verdict.DEFICIENT;
    }

    private static boolean isSkipped(CriterionVerdict verdict) {
        return switch (verdict.verdict()) {
            case NO_EVIDENCE, NEEDS_HUMAN, NOT_COMPUTABLE, NOT_DUE, NOT_APPLICABLE -> true;
            default -> false;
        };
    }

    private void counts(XMLStreamWriter xml, List<CriterionVerdict> verdicts) throws XMLStreamException {
        attribute(xml, "tests", Integer.toString(verdicts.size()));
        attribute(xml, "failures", Long.toString(verdicts.stream().filter(JunitWriter::isFailure).count()));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", Long.toString(verdicts.stream().filter(JunitWriter::isSkipped).count()));
        attribute(xml, "time", "0");
    }

    private void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, words.orNothing(value));
    }
}
