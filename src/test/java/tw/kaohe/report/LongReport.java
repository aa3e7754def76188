package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;

/** Writes a report of very many findings in every format but PDF, for {@link LongReportTest} in a Java with little memory. */
final class LongReport {
    private LongReport() {
    }

    /** @param args how many findings */
    public static void main(String[] args) throws IOException {
        Evidence proof = Sample.cell("sheet 1, C14", "照明設備正常");
        List<Finding> findings = IntStream.range(0, Integer.parseInt(args[0])).mapToObj(i -> Sample.finding("f" + i, "109L-1-7", "照明設備正常",
            Severity.values()[i % 2], Sample.day(1).plusDays(i % 366), "時段內一(七)未勾選,請查明原因並補正。", proof)).toList();
        AgencyReport report = Sample.report(findings, true, List.of());
        for (String format : AgencyReporters.FORMATS) {
            if (!format.equals("pdf")) {
                for (Map.Entry<String, AgencyWriter> file : AgencyReporters.files(format, report, Phrases.in("zh-TW"), new HtmlOptions(false)).entrySet()) {
                    file.getValue().write(report, OutputStream.nullOutputStream());
                    System.out.println(file.getKey());
                }
            }
        }
    }
}
