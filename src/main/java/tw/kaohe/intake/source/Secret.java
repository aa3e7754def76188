package tw.kaohe.intake.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.function.UnaryOperator;

/**
 * Where a password stands: {@code ${env:NAME}} or {@code ${file:PATH}}. The password itself is refused, because settings are copied, mailed
 * and kept in version control.
 */
public final class Secret {
    private final String reference;

    /** @throws IllegalArgumentException if it is no reference; the message does not repeat it */
    @JsonCreator
    public Secret(String reference) {
        if (reference == null || !reference.strip().matches("\\$\\{(env|file):[^}]+}")) {
            throw new IllegalArgumentException("a password does not belong into the settings; write ${env:NAME} or ${file:PATH}");
        }
        this.reference = reference.strip();
    }

    /** The password. @param secrets looks references up */
    String resolve(UnaryOperator<String> secrets) {
        return secrets.apply(reference);
    }

    @Override
    public String toString() {
        return reference;
    }
}
