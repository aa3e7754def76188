package tw.kaohe.intake.source;

import java.io.IOException;
import tw.kaohe.intake.scan.Delivery;

/** The end of every source's route: hands a delivery to the intake, unless it was handed over before. */
final class TakeIn {
    private final Surroundings around;
    private final SourceWatch watch;

    TakeIn(Surroundings around, SourceWatch watch) {
        this.around = around;
        this.watch = watch;
    }

    boolean knows(Delivery delivery) {
        return around.intake().knows(delivery.source(), delivery.key());
    }

    /** @throws IOException if it cannot be fetched or archived; the source keeps it */
    void accept(Delivery delivery) throws IOException {
        try {
            around.intake().accept(delivery);
        } catch (IOException | RuntimeException e) {
            watch.note(delivery.path(), e);
            throw e;
        }
    }

    /** Archives it all the same, but lets no scan read it before somebody releases it. */
    void hold(Delivery delivery, String reason) throws IOException {
        try {
            around.intake().hold(delivery, reason);
        } catch (IOException | RuntimeException e) {
            watch.note(delivery.path(), e);
            throw e;
        }
    }

    /** Records that it was not even fetched. @param phrase key of the reason */
    void refuse(Delivery delivery, String phrase, Object... values) {
        if (!knows(delivery)) {
            around.intake().refuse(delivery, around.phrases().get(phrase, values));
        }
    }
}
