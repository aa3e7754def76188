package tw.kaohe.intake.source;

import java.io.IOException;
import tw.kaohe.intake.scan.Delivery;

/** A place for which Camel has no component at hand: says what is new there. */
interface Remote {
    /**
     * Hands over what is new, one after the other.
     *
     * @throws Exception if the place cannot be reached
     */
    void poll(Handover handover) throws Exception;

    /** Sends a delivery down the source's route. */
    interface Handover {
        /** @return whether it was taken in, so that the place may let go of it */
        boolean take(Delivery delivery) throws IOException;

        /** Whether the program still runs. */
        boolean isOpen();
    }
}
