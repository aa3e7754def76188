package tw.kaohe.intake.source;

/** Is told once when a source begins to fail, and once when it works again. */
public interface SourceListener {
    /** @param why in one line, without passwords */
    void failing(String source, String why);

    void recovered(String source);
}
