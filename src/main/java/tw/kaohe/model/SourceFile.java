package tw.kaohe.model;

/**
 * A submitted file.
 *
 * @param path   relative to the audited folder, with control and bidi characters escaped
 * @param sha256 of its bytes, lower-case hex
 */
public record SourceFile(String path, String sha256) {

    public Evidence at(String place) {
        return new Evidence(path, sha256, place, null);
    }

    public Evidence at(String place, String quote) {
        return new Evidence(path, sha256, place, quote);
    }
}
