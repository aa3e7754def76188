package tw.kaohe.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.intake.scan.Delivery;
import tw.kaohe.intake.source.PageFetch.Answer;
import tw.kaohe.intake.source.PageFetch.Link;
import tw.kaohe.model.Sha256;
import tw.kaohe.store.Sources.Page;

/**
 * Looks at pages: a content that changed is an input of the agency, and so is its publication record (公布紀錄) when a link begins or
 * ceases to work. A page that does not answer is something to report on the agency, not a failure of the source.
 */
final class PageRemote implements Remote {
    private static final String HEADER = "文件,網址,公布日期,版本,連結狀態\n";
    private final PageSource settings;
    private final Surroundings around;
    private final SourceWatch watch;
    private final PageFetch fetch;

    PageRemote(PageSource settings, Surroundings around, SourceWatch watch) {
        this.settings = settings;
        this.around = around;
        this.watch = watch;
        this.fetch = new PageFetch(Duration.ofSeconds(settings.timeout()), settings.otherHosts(), around.limit());
    }

    @Override
    public void poll(Handover handover) throws Exception {
        Map<String, List<String>> records = new TreeMap<>();
        for (PageSource.Page page : settings.pages()) {
            if (!handover.isOpen() || watch.isStopped()) {
                return;
            }
            Link link = look(page, handover);
            records.computeIfAbsent(page.agency(), a -> new ArrayList<>()).add(row(page, link));
        }
        for (Map.Entry<String, List<String>> of : records.entrySet()) {
            byte[] csv = (HEADER + String.join("", of.getValue())).getBytes(StandardCharsets.UTF_8);
            String path = of.getKey() + "/公布紀錄-" + settings.name() + ".csv";
            handOver(handover, "record of " + of.getKey(), path, Sha256.hex(csv), csv.length, () -> new ByteArrayInputStream(csv), null, null);
        }
    }

    private Link look(PageSource.Page page, Handover handover) throws IOException, InterruptedException {
        Files.createDirectories(around.work());
        Path part = Files.createTempFile(around.work(), "page-", "");
        try {
            Answer answer = fetch.fetch(URI.create(page.url()), around.states().page(settings.name(), page.url()), part);
            if (answer.sha256() != null) {
                handOver(handover, page.url(), page.agency() + "/" + name(page, answer.type()), answer.sha256(), Files.size(part),
                    () -> Files.newInputStream(part), answer.etag(), answer.lastModified());
            }
            return answer.link();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Only where the content is another than the last time; noted once it is taken in, so that nothing is lost in between. */
    private void handOver(Handover handover, String page, String path, String sha256, long size, Delivery.Content content, String etag,
                          String lastModified) throws IOException {
        Page seen = around.states().page(settings.name(), page);
        boolean changed = !sha256.equals(seen.sha256());
        int changes = seen.changes() + (changed ? 1 : 0);
        if (!changed || handover.take(new Delivery(settings.name(), page + "|" + sha256 + "|" + changes, path, size, content))) {
            around.states().seen(settings.name(), page, new Page(etag, lastModified, sha256, changes));
        }
    }

    /** The last part of the address, or the document's name where that has no ending. */
    private static String name(PageSource.Page page, String type) {
        String path = URI.create(page.url()).getRawPath();
        String last = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        String name = decoded(last).replace('/', '_').replace('\\', '_');
        String tag = Sha256.hex(page.url()).substring(0, 6);
        return name.matches(".+\\.[A-Za-z0-9]{1,5}") ? tag + "-" + name
            : page.document().replace('/', '_').replace('\\', '_') + "-" + tag + (type.startsWith("text/plain") ? ".txt" : ".html");
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    private static String row(PageSource.Page page, Link link) {
        return String.join(",", cell(page.document()), cell(page.url()), cell(page.published()), cell(page.version()), link.word()) + "\n";
    }

    private static String cell(String text) {
        String value = text == null ? "" : text.replaceAll("[\\r\\n]+", " ");
        return value.contains(",") || value.contains("\"") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
