package tw.kaohe.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tw.kaohe.report.text.Wording;

/**
 * Renders the templates, which the build has compiled into classes. The engine escapes every value for the place where it
 * stands, so that no file name or quote can become markup. A page is complete before its first byte is written.
 */
final class Pages {
    private static final TemplateEngine ENGINE =
        TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "tw.kaohe.report.html.generated");

    private Pages() {
    }

    /** A page as text, for what goes on with it. */
    static String text(String template, Object page) {
        StringOutput text = new StringOutput();
        ENGINE.render(template, page, text);
        return text.toString();
    }

    /** Leaves {@code out} open. @param words of the page; in English its Chinese is marked */
    static void render(String template, Object page, Wording words, OutputStream out) throws IOException {
        if (!words.phrases().language().startsWith("zh")) {
            out.write(ChineseMarks.mark(text(template, page)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        ENGINE.render(template, page, bytes);
        bytes.writeTo(out::write);
        out.flush();
    }
}
