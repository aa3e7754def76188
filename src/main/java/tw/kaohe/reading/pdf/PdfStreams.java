package tw.kaohe.reading.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import tw.kaohe.reading.UnreadableContentException;

/**
 * Refuses packed streams that unpack to more than any document needs, before PDFBox unpacks them into memory. Images are left
 * alone, because nothing unpacks them.
 */
final class PdfStreams {
    /** Deflate packs no better than this. */
    private static final long HIGHEST_RATIO = 1_032;
    private static final int DICTIONARY = 1_024;
    private static final int DEEPEST = 24;
    private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern OBJECTS = Pattern.compile("/First\\b");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private final long limit;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfStreams(long limit) {
        this.limit = limit;
    }

    /** Looks at the raw file, because the tables of its objects are unpacked while it is opened. */
    void check(byte[] file) {
        for (int at = indexOf(file, 0); at >= 0; at = indexOf(file, at + STREAM.length)) {
            int from = at + STREAM.length;
            from += from < file.length && file[from] == '\r' ? 1 : 0;
            from += from < file.length && file[from] == '\n' ? 1 : 0;
            boolean packed = from + 2 < file.length && (file[from] & 0x0F) == 8 && ((file[from] & 0xFF) << 8 | file[from + 1] & 0xFF) % 31 == 0;
            if (packed && (file.length - from) * HIGHEST_RATIO > limit && !isImage(file, at) && inflates(file, from)) {
                throw new UnreadableContentException("read.pdf.bomb");
            }
        }
    }

    private static boolean isImage(byte[] file, int at) {
        String dictionary = new String(file, Math.max(0, at - DICTIONARY), Math.min(at, DICTIONARY), StandardCharsets.ISO_8859_1);
        String own = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
        return IMAGE.matcher(own).find() && !OBJECTS.matcher(own).find();
    }

    private boolean inflates(byte[] file, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            byte[] chunk = new byte[1 << 16];
            long size = 0;
            while (size <= limit) {
                int more = inflater.inflate(chunk);
                if (more == 0) {
                    return false;
                }
                size += more;
            }
            return true;
        } catch (DataFormatException damaged) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static int indexOf(byte[] file, int from) {
        for (int i = from; i <= file.length - STREAM.length; i++) {
            if (file[i] == 's' && file[i + 1] == 't' && file[i + 5] == 'm' && (i == 0 || file[i - 1] != 'd')
                && java.util.Arrays.equals(file, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Everything that is unpacked for a page: its content, fonts and reusable parts. */
    void check(PDPage page) throws IOException {
        walk(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
        check(page.getResources());
    }

    void check(PDResources resources) throws IOException {
        if (resources != null) {
            walk(resources.getCOSObject());
        }
    }

    private void walk(COSBase root) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        Deque<Integer> depths = new ArrayDeque<>();
        push(root, 0, open, depths);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            int depth = depths.pop();
            COSBase base = next instanceof COSObject object ? object.getObject() : next;
            if (base instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                measure(stream);
            }
            if (base instanceof COSDictionary dictionary && seen.add(dictionary) && depth < DEEPEST) {
                dictionary.entrySet().stream().filter(e -> !COSName.PARENT.equals(e.getKey())).forEach(e -> push(e.getValue(), depth + 1, open, depths));
            } else if (base instanceof COSArray array && seen.add(array) && depth < DEEPEST) {
                array.forEach(e -> push(e, depth + 1, open, depths));
            }
        }
    }

    private static void push(COSBase base, int depth, Deque<COSBase> open, Deque<Integer> depths) {
        if (base instanceof COSObject || base instanceof COSDictionary || base instanceof COSArray) {
            open.push(base);
            depths.push(depth);
        }
    }

    void check(COSStream stream) throws IOException {
        walk(stream);
    }

    private void measure(COSStream stream) throws IOException {
        if (seen.contains(stream) || stream.getLength() * HIGHEST_RATIO <= limit) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            byte[] packed = raw.readAllBytes();
            List<COSName> names = filters(stream);
            for (int i = 0; i < names.size(); i++) {
                Filter filter = FilterFactory.INSTANCE.getFilter(names.get(i));
                Bounded unpacked = new Bounded(i + 1 < names.size());
                filter.decode(new ByteArrayInputStream(packed), unpacked, stream, i, DecodeOptions.DEFAULT);
                packed = unpacked.kept.toByteArray();
            }
        }
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        return filters instanceof COSArray array ? array.toList().stream().filter(COSName.class::isInstance).map(COSName.class::cast).distinct().toList() : List.of();
    }

    /** Counts what it is given; keeps it only where another filter follows. */
    private final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keeping;
        private long size;

        Bounded(boolean keeping) {
            this.keeping = keeping;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
            if (size > limit) {
                throw new UnreadableContentException("read.pdf.bomb");
            }
            if (keeping) {
                kept.write(bytes, from, length);
            }
        }
    }
}
