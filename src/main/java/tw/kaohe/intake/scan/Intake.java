package tw.kaohe.intake.scan;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Sha256;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Inputs.Arrival;
import tw.kaohe.store.Inputs.Receipt;

/**
 * Takes files in without loss: archived and recorded before the source lets go of them. A source that hands a file over again,
 * because it or the program died in between, gets the first receipt again.
 */
public final class Intake {
    /** Longest name that every file system takes, in bytes of UTF-8. */
    private static final int NAME_BYTES = 200;
    private final Archive archive;
    private final Inputs inputs;
    private final Phrases phrases;
    private final InstantSource clock;
    private final long limit;

    /** @param limit bytes of the largest file that is read */
    public Intake(Archive archive, Inputs inputs, Phrases phrases, InstantSource clock, long limit) {
        this.archive = archive;
        this.inputs = inputs;
        this.phrases = phrases;
        this.clock = clock;
        this.limit = limit;
    }

    /** Whether a source handed this over before, so that it need not be fetched again. */
    public boolean knows(String source, String key) {
        return inputs.knows(source, Sha256.hex(key));
    }

    /**
     * Takes one file in; when this returns, the source may let go of it.
     *
     * @throws IOException if the content cannot be fetched or archived; nothing is recorded, the source keeps the file
     */
    public Receipt accept(Delivery delivery) throws IOException {
        return take(delivery, null);
    }

    /** As {@link #accept}, but no scan reads it before somebody releases it. @param reason why */
    public Receipt hold(Delivery delivery, String reason) throws IOException {
        return take(delivery, reason);
    }

    private Receipt take(Delivery delivery, String reason) throws IOException {
        String path = safe(delivery.path());
        Archive.Stored stored;
        try (InputStream content = delivery.content().open()) {
            stored = archive.put(content, limit);
        }
        String quarantine = stored.cut() ? phrases.get("intake.too-large", limit >> 20) : stored.size() == 0 ? phrases.get("intake.empty") : reason;
        Receipt receipt = record(delivery, delivery.key(), path, stored, quarantine);
        if (receipt.again() && !inputs.find(receipt.id()).orElseThrow().sha256().equals(stored.sha256())) {
            // A server that tells times in whole seconds gives two files of one second and one size the same key.
            return record(delivery, delivery.key() + "\n" + stored.sha256(), path, stored, quarantine);
        }
        return receipt;
    }

    private Receipt record(Delivery delivery, String key, String path, Archive.Stored stored, String quarantine) {
        return inputs.record(new Arrival(delivery.source(), Sha256.hex(key), path, stored.sha256(), stored.size(), clock.instant(), quarantine),
            phrases.get("intake.replaced"));
    }

    /** Records a file that must not even be fetched, such as an attachment that is too large, with its reason. */
    public Receipt refuse(Delivery delivery, String reason) {
        return inputs.record(new Arrival(delivery.source(), Sha256.hex(delivery.key()), safe(delivery.path()), Sha256.hex(""), Math.max(0, delivery.size()),
            clock.instant(), reason), phrases.get("intake.replaced"));
    }

    /** A place below the submissions, whatever a forged name says: no way up, no control characters, no name that is too long. */
    static String safe(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replace('\\', '/').split("/")) {
            String name = name(part);
            if (!name.isEmpty()) {
                parts.add(name);
            }
        }
        return parts.isEmpty() ? "_" : String.join("/", parts.size() > 8 ? parts.subList(parts.size() - 8, parts.size()) : parts);
    }

    private static String name(String part) {
        StringBuilder name = new StringBuilder();
        part.strip().codePoints().filter(c -> !hidden(c)).map(c -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : c).forEach(name::appendCodePoint);
        String clean = name.toString().strip();
        if (clean.chars().allMatch(c -> c == '.')) {
            return "";
        }
        return shortened(clean);
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c) || type == Character.FORMAT || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR || c == 0xFFFD;
    }

    /** Cut in the middle, so that the ending stays. */
    private static String shortened(String name) {
        if (bytes(name) <= NAME_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && bytes(name.substring(dot)) < 20 ? name.substring(dot) : "";
        String mark = "~" + Sha256.hex(name).substring(0, 8) + end;
        StringBuilder kept = new StringBuilder();
        name.codePoints().takeWhile(c -> bytes(kept.toString()) + 4 + bytes(mark) <= NAME_BYTES).forEach(kept::appendCodePoint);
        return kept + mark;
    }

    private static int bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
