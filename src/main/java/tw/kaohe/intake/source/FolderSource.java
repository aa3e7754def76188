package tw.kaohe.intake.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A folder (資料夾) that submissions are put into, with its sub-folders. What was taken in is moved to {@code .done} beside it.
 *
 * @param path   of the folder; relative to the settings
 * @param agency whose it is, or null where it holds a folder for each agency
 * @param settle seconds for which a file must not change before it is read
 * @param keep   whether files stay where they are, as on a share that cannot be written
 */
public record FolderSource(String name, String every, Retry retry, @JsonProperty("files-per-minute") Integer filesPerMinute,
                           @JsonProperty("silent-after-days") Integer silentAfterDays, String path, String agency,
                           @JsonProperty("settle-seconds") Double settle, boolean keep) implements SourceSettings {
    private static final double SETTLE = 10;

    public FolderSource {
        SourceSettings.check(name, every, filesPerMinute);
        SourceSettings.required(name, "path", path);
        retry = retry == null ? Retry.usual() : retry;
        settle = settle == null ? SETTLE : settle;
    }
}
