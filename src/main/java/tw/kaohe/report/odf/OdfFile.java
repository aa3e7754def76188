package tw.kaohe.report.odf;

import java.io.IOException;
import java.io.OutputStream;

/** The package around an OpenDocument text or spreadsheet: {@code mimetype}, manifest, metadata, styles and content. */
final class OdfFile {
    static final String VERSION = "1.3";
    /** Name spaces of every part. */
    static final Object[] NAMES = {
        "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
        "xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2", "xmlns:ooo", "http://openoffice.org/2004/office", "office:version", VERSION};
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private final String type;
    private final About about;

    /** @param type {@code text} or {@code spreadsheet} */
    OdfFile(String type, About about) {
        this.type = "application/vnd.oasis.opendocument." + type;
        this.about = about;
    }

    /** Leaves {@code out} open. */
    void write(OutputStream out, FixedZip.Part styles, FixedZip.Part content, FixedZip.Part settings) throws IOException {
        FixedZip zip = new FixedZip(out, about.moment());
        zip.stored("mimetype", type);
        zip.add("content.xml", content);
        zip.add("styles.xml", styles);
        zip.add("meta.xml", this::meta);
        zip.add("settings.xml", settings);
        zip.add("META-INF/manifest.xml", this::manifest);
        zip.finish();
    }

    private void manifest(XmlOut xml) {
        xml.open("manifest:manifest", "xmlns:manifest", MANIFEST, "manifest:version", VERSION);
        xml.empty("manifest:file-entry", "manifest:full-path", "/", "manifest:version", VERSION, "manifest:media-type", type);
        for (String part : new String[] {"content.xml", "styles.xml", "meta.xml", "settings.xml"}) {
            xml.empty("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
        }
        xml.close();
    }

    private void meta(XmlOut xml) {
        xml.open("office:document-meta", NAMES).open("office:meta").leaf("meta:generator", "Kaohe").leaf("dc:title", about.title())
            .leaf("dc:language", about.language()).leaf("meta:creation-date", about.iso()).leaf("dc:date", about.iso()).close().close();
    }

    /** Settings that say nothing. */
    static void noSettings(XmlOut xml) {
        xml.open("office:document-settings", NAMES).empty("office:settings").close();
    }

    /** Text in a paragraph: runs of blanks and line breaks have elements of their own in ODF. */
    static void paragraph(XmlOut xml, String name, String style, String text) {
        xml.open(name, "text:style-name", style);
        inline(xml, text);
        xml.close();
    }

    static void inline(XmlOut xml, String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' && (i == 0 || text.charAt(i - 1) == ' ' || i == text.length() - 1);
            if (blank || c == '\n') {
                xml.text(text.substring(from, i)).empty(blank ? "text:s" : "text:line-break");
                from = i + 1;
            }
        }
        xml.text(text.substring(from));
    }
}
