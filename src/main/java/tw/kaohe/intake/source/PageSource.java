package tw.kaohe.intake.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;

/**
 * Pages of agencies and published documents: whether their links work, and their contents.
 *
 * @param pages      to be looked at
 * @param otherHosts whether a page may redirect to another host
 * @param timeout    seconds for one page, content included
 */
public record PageSource(String name, String every, Retry retry, @JsonProperty("files-per-minute") Integer filesPerMinute,
                         @JsonProperty("silent-after-days") Integer silentAfterDays, List<Page> pages,
                         @JsonProperty("other-hosts") boolean otherHosts, @JsonProperty("timeout-seconds") Integer timeout) implements SourceSettings {
    public PageSource {
        SourceSettings.check(name, every, filesPerMinute);
        SourceSettings.required(name, "pages", pages == null || pages.isEmpty() ? null : pages);
        pages = List.copyOf(pages);
        retry = retry == null ? Retry.usual() : retry;
        timeout = timeout == null ? 30 : timeout;
    }

    /**
     * A page.
     *
     * @param document  what is published there, such as 107年度提升服務品質執行計畫
     * @param published day on which the agency says it published it, or null
     * @param version   or null
     */
    public record Page(String agency, String document, String url, String published, String version) {
        public Page {
            SourceSettings.required("page", "agency", agency);
            SourceSettings.required("page " + url, "document", document);
            SourceSettings.required("page of " + agency, "url", url);
            if (!url.matches("https?://[^/\\s]+(/\\S*)?")) {
                throw new IllegalArgumentException("page of " + agency + ": '" + url + "' is no address that begins with http:// or https://");
            }
            try {
                URI.create(url);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("page of " + agency + ": '" + url + "' is no address; write other characters as %XX", e);
            }
        }
    }
}
