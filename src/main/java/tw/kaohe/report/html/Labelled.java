package tw.kaohe.report.html;

/** A value with its label, e.g. a row of the header table. */
public record Labelled(String label, String value) {
}
