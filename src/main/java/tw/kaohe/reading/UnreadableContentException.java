package tw.kaohe.reading;

import tw.kaohe.model.Message;

/** Content that cannot be read any further; carries the reason in the product's own words. Never leaves {@link SubmissionReader}. */
public final class UnreadableContentException extends RuntimeException {
    private final transient Message reason;

    public UnreadableContentException(String key, Object... values) {
        super(key, null, false, false);
        this.reason = Message.of(key, values);
    }

    public Message reason() {
        return reason;
    }
}
