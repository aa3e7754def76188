package tw.kaohe.app.cli;

import java.util.concurrent.CountDownLatch;

/** Waits for the signal that ends the program (SIGTERM, Ctrl-C), and keeps the program alive until what is under way is finished. */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "stop"));
    }

    private void hold() {
        told.countDown();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the program is told to stop. */
    void await() throws InterruptedException {
        told.await();
    }

    /** All is finished; the program may end. */
    @Override
    public void close() {
        finished.countDown();
    }
}
