package tw.kaohe.model;

/**
 * Where a statement stands (佐證): the file, the place in it and the words found there.
 *
 * @param file   path relative to the audited folder, with control and bidi characters escaped
 * @param sha256 of the file's bytes, lower-case hex
 * @param place  {@code line 32}, {@code sheet 1, C14}, {@code page 2}, {@code items.1-7[2]}; never null
 * @param quote  the raw text at that place, or null where there is nothing to quote
 */
public record Evidence(String file, String sha256, String place, String quote) {

    public Evidence withQuote(String newQuote) {
        return new Evidence(file, sha256, place, newQuote);
    }
}
