package tw.kaohe.reading.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.UnreadableContentException;

/**
 * The parts of an office file, read from memory through its central directory. Nothing is ever written to disk.
 * Refuses what only an attack has: duplicate names, paths that lead out, overlapping or excessively packed parts.
 */
public final class ZipContainer {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final long RATIO_FROM = 1L << 20;

    private final ByteBuffer bytes;
    private final ReadingLimits limits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpacked;

    private record Entry(int method, int flags, long crc, long packed, long size, int offset) {
    }

    private ZipContainer(byte[] bytes, ReadingLimits limits) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** @throws UnreadableContentException if the directory is missing, damaged or hostile */
    public static ZipContainer open(byte[] bytes, ReadingLimits limits) {
        ZipContainer zip = new ZipContainer(bytes, limits);
        try {
            zip.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException cut) {
            throw new UnreadableContentException("read.zip.broken");
        }
        return zip;
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** @throws UnreadableContentException if the part is damaged, encrypted or too large */
    public Optional<byte[]> part(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(unpack(name, entry));
        } catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException damaged) {
            throw new UnreadableContentException("read.zip.part", name);
        }
    }

    private void readDirectory() {
        int end = findEnd();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        long at = bytes.getInt(end + 16) & 0xFFFFFFFFL;
        if (count > limits.zipEntries()) {
            throw new UnreadableContentException("read.zip.entries", limits.zipEntries());
        }
        for (int i = 0; i < count; i++) {
            int p = Math.toIntExact(at);
            if (bytes.getInt(p) != ENTRY_SIGNATURE) {
                throw new UnreadableContentException("read.zip.broken");
            }
            int nameLength = bytes.getShort(p + 28) & 0xFFFF;
            String name = new String(bytes.array(), p + 46, nameLength, StandardCharsets.UTF_8);
            Entry entry = new Entry(bytes.getShort(p + 10) & 0xFFFF, bytes.getShort(p + 8) & 0xFFFF, bytes.getInt(p + 16) & 0xFFFFFFFFL,
                bytes.getInt(p + 20) & 0xFFFFFFFFL, bytes.getInt(p + 24) & 0xFFFFFFFFL, Math.toIntExact(bytes.getInt(p + 42) & 0xFFFFFFFFL));
            register(name, entry);
            at = p + 46L + nameLength + (bytes.getShort(p + 30) & 0xFFFF) + (bytes.getShort(p + 32) & 0xFFFF);
        }
    }

    private void register(String name, Entry entry) {
        if (name.startsWith("/") || name.contains("\\") || Arrays.asList(name.split("/")).contains("..")) {
            throw new UnreadableContentException("read.zip.path");
        }
        if (entries.put(name, entry) != null) {
            throw new UnreadableContentException("read.zip.duplicate", name);
        }
    }

    /** The end record stands within the last 64 KB, behind it only a comment. */
    private int findEnd() {
        int last = bytes.limit() - END_LENGTH;
        for (int p = last; p >= Math.max(0, last - 0xFFFF); p--) {
            if (bytes.getInt(p) == END_SIGNATURE && p + END_LENGTH + (bytes.getShort(p + 20) & 0xFFFF) <= bytes.limit()) {
                return p;
            }
        }
        throw new UnreadableContentException("read.zip.broken");
    }

    private byte[] unpack(String name, Entry entry) throws DataFormatException {
        if ((entry.flags() & 1) != 0) {
            throw new UnreadableContentException("read.encrypted");
        }
        boolean bomb = entry.size() > RATIO_FROM && entry.size() > entry.packed() * limits.ratio();
        if (bomb || entry.size() > limits.partBytes() || unpacked + entry.size() > limits.unpackedBytes()) {
            throw new UnreadableContentException("read.zip.bomb", name);
        }
        if (bytes.getInt(entry.offset()) != LOCAL_SIGNATURE) {
            throw new UnreadableContentException("read.zip.part", name);
        }
        int from = entry.offset() + 30 + (bytes.getShort(entry.offset() + 26) & 0xFFFF) + (bytes.getShort(entry.offset() + 28) & 0xFFFF);
        byte[] part = switch (entry.method()) {
            case 0 -> Arrays.copyOfRange(bytes.array(), from, Math.addExact(from, Math.toIntExact(entry.size())));
            case 8 -> inflate(from, entry);
            default -> throw new UnreadableContentException("read.zip.part", name);
        };
        unpacked += part.length;
        if (from + entry.packed() > bytes.limit() || crc(part) != entry.crc()) {
            throw new UnreadableContentException("read.zip.part", name);
        }
        return part;
    }

    /** The declared size is the bound: a part that unpacks to more is damaged. */
    private byte[] inflate(int from, Entry entry) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), from, Math.toIntExact(entry.packed()));
            byte[] part = new byte[Math.toIntExact(entry.size())];
            int filled = 0;
            while (filled < part.length && !inflater.finished()) {
                int more = inflater.inflate(part, filled, part.length - filled);
                if (more == 0) {
                    break;
                }
                filled += more;
            }
            if (filled < part.length || !inflater.finished() && inflater.inflate(new byte[1]) > 0) {
                throw new DataFormatException("wrong size");
            }
            return part;
        } finally {
            inflater.end();
        }
    }

    private static long crc(byte[] part) {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(part);
        return crc.getValue();
    }
}
