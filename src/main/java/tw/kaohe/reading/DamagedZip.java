package tw.kaohe.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.table.TableKinds;
import tw.kaohe.reading.text.CellText;

/** Finds out what a damaged office file was, from what can still be unpacked from its start. No fact is taken from it. */
final class DamagedZip {
    private static final int SCRAP = 1 << 20;
    private final TableKinds tables;
    private final LogForm form;
    private final ReadingLimits limits;

    DamagedZip(TableKinds tables, LogForm form, ReadingLimits limits) {
        this.tables = tables;
        this.form = form;
        this.limits = limits;
    }

    Set<InputKind> kinds(byte[] bytes) {
        StringBuilder scraps = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && entries < limits.zipEntries(); entry = zip.getNextEntry()) {
                entries++;
                if (entry.getName().endsWith("sharedStrings.xml") || entry.getName().contains("worksheets/sheet") || entry.getName().equals("content.xml")) {
                    collect(zip, scraps);
                }
            }
        } catch (IOException | IllegalArgumentException end) {
            // The break itself: what has been collected is all there is.
        }
        return kinds(scraps.toString());
    }

    private static void collect(ZipInputStream zip, StringBuilder scraps) throws IOException {
        byte[] chunk = new byte[8_192];
        while (scraps.length() < SCRAP) {
            int read = zip.read(chunk);
            if (read < 0) {
                return;
            }
            scraps.append(new String(chunk, 0, read, StandardCharsets.ISO_8859_1));
        }
    }

    private Set<InputKind> kinds(String scraps) {
        String text = CellText.key(new String(scraps.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "\n"));
        Set<InputKind> found = EnumSet.noneOf(InputKind.class);
        if (form.title().stream().anyMatch(word -> text.contains(CellText.key(word)))) {
            found.add(InputKind.PATROL_LOG);
        } else {
            found.addAll(tables.mentionedIn(text));
        }
        return found;
    }
}
