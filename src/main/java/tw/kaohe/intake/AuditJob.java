package tw.kaohe.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.report.pdf.PdfFonts;

/**
 * One run: what is audited, how, and what is written.
 *
 * @param paths     files and folders
 * @param oneAgency whether every path is one agency's folder (self-check)
 * @param agencies  ids, names or aliases to audit alone; empty = all
 * @param formats   names of {@link tw.kaohe.report.AgencyReporters#FORMATS}
 * @param out       folder to write to, or null for {@code kaohe-report/<as-of>}; nothing is written without formats
 * @param withNames whether names of people stay readable in HTML
 * @param fonts     what PDF is set in, or null where none is written
 * @param arrivals  in which order files came in, by path; empty where nobody knows
 */
public record AuditJob(List<Path> paths, boolean oneAgency, Set<String> agencies, AuditOptions options, Set<String> formats, Path out,
                       boolean withNames, FailOn failOn, PdfFonts fonts, Map<String, Long> arrivals) {

    /** From which severity on findings make the exit code 1. */
    public enum FailOn { MAJOR, DEFICIENCY, ADVICE, NEVER }

    public AuditJob {
        paths = List.copyOf(paths);
        agencies = Set.copyOf(agencies);
        formats = Set.copyOf(formats);
        arrivals = Map.copyOf(arrivals);
    }

    /** Files of which nobody knows when they came in. */
    public AuditJob(List<Path> paths, boolean oneAgency, Set<String> agencies, AuditOptions options, Set<String> formats, Path out,
                    boolean withNames, FailOn failOn, PdfFonts fonts) {
        this(paths, oneAgency, agencies, options, formats, out, withNames, failOn, fonts, Map.of());
    }

    /** A run that writes no PDF. */
    public AuditJob(List<Path> paths, boolean oneAgency, Set<String> agencies, AuditOptions options, Set<String> formats, Path out,
                    boolean withNames, FailOn failOn) {
        this(paths, oneAgency, agencies, options, formats, out, withNames, failOn, null);
    }
}
