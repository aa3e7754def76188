package tw.kaohe.report.odf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip in which every entry bears the same given time, so that the same content gives the same bytes. */
final class FixedZip {
    private final ZipOutputStream zip;
    private final LocalDateTime time;

    /** Writes a part of the zip. */
    interface Part {
        void to(XmlOut xml) throws IOException;
    }

    /** @param moment its local time stands at the entries, in whatever zone the machine is */
    FixedZip(OutputStream out, OffsetDateTime moment) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.time = moment.toLocalDateTime().withNano(0);
    }

    /** An entry that is not compressed and can be told by its bytes at a fixed place. */
    void stored(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    void add(String name, Part part) throws IOException {
        zip.putNextEntry(entry(name));
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 14);
        try {
            part.to(new XmlOut(text).declaration());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
        zip.closeEntry();
    }

    /** Leaves the stream below open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        return entry;
    }
}
