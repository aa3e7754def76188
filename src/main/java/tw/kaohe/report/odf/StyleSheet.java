package tw.kaohe.report.odf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The styles of a kind of document, from a resource in which {@code @name@} stands for a text that differs from file to file. */
final class StyleSheet {
    private StyleSheet() {
    }

    /** The resource without its declaration, with each text put in as it may stand in markup. */
    static String of(String resource, Map<String, String> texts) {
        String name = "/tw/kaohe/report/odf/" + resource;
        try (var stream = StyleSheet.class.getResourceAsStream(name)) {
            String styles = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                styles = styles.replace("@" + text.getKey() + "@", XmlOut.escaped(text.getValue()));
            }
            return styles.substring(styles.indexOf("?>") + 2).stripLeading();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
