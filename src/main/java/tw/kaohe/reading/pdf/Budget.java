package tw.kaohe.reading.pdf;

import tw.kaohe.reading.PdfLimits;
import tw.kaohe.reading.UnreadableContentException;

/** What a file may still cost. Work is counted, so that the same file ends at the same place; time is the last resort. */
final class Budget {
    private static final int CHECK_EVERY = 2_048;
    private final long began = System.nanoTime();
    private final PdfLimits limits;
    private long glyphs;
    private long operators;

    Budget(PdfLimits limits) {
        this.limits = limits;
    }

    /** @throws UnreadableContentException where the file goes on for longer than any document */
    void operator() {
        if (++operators > limits.operators()) {
            throw new UnreadableContentException("read.pdf.too-long");
        }
        if (operators % CHECK_EVERY == 0) {
            time();
        }
    }

    /** @throws UnreadableContentException where the file holds more text than any document */
    void glyph() {
        if (++glyphs > limits.glyphs()) {
            throw new UnreadableContentException("read.pdf.too-long");
        }
    }

    /** @throws UnreadableContentException where reading has taken too long */
    void time() {
        if (System.nanoTime() - began > limits.seconds() * 1_000_000_000L) {
            throw new UnreadableContentException("read.pdf.too-slow", limits.seconds());
        }
    }
}
