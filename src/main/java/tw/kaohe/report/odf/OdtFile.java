package tw.kaohe.report.odf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** A text document as OpenDocument text (ODT). */
public final class OdtFile {
    private final About about;
    private final TextBody body;
    private final Map<String, String> texts;

    /**
     * @param texts of the styles: {@code header} of every page, {@code footer1} to {@code footer3} around page number and count, and
     *              {@code format}, {@code prefix} and {@code suffix} of the four levels of official numbering
     */
    public OdtFile(About about, TextBody body, Map<String, String> texts) {
        this.about = about;
        this.body = body;
        this.texts = new HashMap<>(texts);
        this.texts.put("language", about.languageCode());
        this.texts.put("country", about.country());
    }

    /** Leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        new OdfFile("text", about).write(out, xml -> xml.raw(StyleSheet.of("text-styles.xml", texts)), body::writeTo, OdfFile::noSettings);
    }
}
