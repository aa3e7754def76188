package tw.kaohe.intake;

import java.nio.file.Path;

/**
 * A file found under a path to be audited.
 *
 * @param path    to open it by
 * @param display relative to the audited path, with control and bidi characters escaped
 * @param kind    whether it is opened at all
 */
record FoundFile(Path path, String display, Kind kind) {

    enum Kind { REGULAR, LINK, SPECIAL }
}
