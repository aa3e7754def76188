package tw.kaohe.intake.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tw.kaohe.intake.AuditJob;
import tw.kaohe.model.Period;
import tw.kaohe.report.pdf.PdfFonts;

/**
 * How submissions are judged by scans.
 *
 * @param data      folder that holds archive and reports
 * @param edition   id of the edition to judge by, or null for each plan's own
 * @param period    or null for the default
 * @param criteria  globs; empty = all
 * @param formats   of the reports that are written
 * @param withNames whether names of people stay readable
 * @param language  {@code zh-TW} or {@code en}
 * @param limit     bytes of the largest file that is read; a larger one is quarantined
 * @param keep      how many folders of reports are kept
 * @param fonts     what PDF is set in, or null where none is written
 */
public record ScanSettings(Path data, String edition, Period period, List<String> criteria, Set<String> formats, boolean withNames,
                           String language, long limit, int keep, PdfFonts fonts) {
    /** Bytes of the largest file that is read where nothing else is set. */
    public static final long LIMIT = 100L << 20;

    public ScanSettings {
        criteria = List.copyOf(criteria);
        formats = Set.copyOf(formats);
    }

    /** The same with fonts for PDF. */
    public ScanSettings with(PdfFonts found) {
        return new ScanSettings(data, edition, period, criteria, formats, withNames, language, limit, keep, found);
    }

    /** What came in, unchanged. */
    public Path archive() {
        return data.resolve("archive");
    }

    /** Folders of reports, one for each scan that had something to tell. */
    public Path reports() {
        return data.resolve("reports");
    }

    AuditJob.FailOn failOn() {
        return AuditJob.FailOn.DEFICIENCY;
    }
}
