package tw.kaohe.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Renders the templates, which the build has compiled into classes. The engine escapes every value for the place where it
 * stands, so that no file name or quote can become markup. A page is complete before its first byte is written.
 */
final class Pages {
    private static final TemplateEngine ENGINE =
        TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "tw.kaohe.report.html.generated");

    private Pages() {
    }

    /** Leaves {@code out} open. */
    static void render(String template, Object page, OutputStream out) throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        ENGINE.render(template, page, bytes);
        bytes.writeTo(out::write);
        out.flush();
    }
}
