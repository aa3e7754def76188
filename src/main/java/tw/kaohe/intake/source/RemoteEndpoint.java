package tw.kaohe.intake.source;

import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import tw.kaohe.intake.scan.Delivery;

/** A {@link Remote} as a Camel endpoint, so that it is scheduled, repeated and rested like the others. */
final class RemoteEndpoint extends ScheduledPollEndpoint {
    private final Remote remote;

    RemoteEndpoint(String uri, Component component, Remote remote) {
        super(uri, component);
        this.remote = remote;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        RemoteConsumer consumer = new RemoteConsumer(this, processor, remote);
        configureConsumer(consumer);
        return consumer;
    }

    /** The schedule; there is no component that knows of other properties. */
    @Override
    public void configureProperties(Map<String, Object> options) {
        configureScheduledPollConsumerProperties(options);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("submissions come in only");
    }

    /** Polls it. */
    private static final class RemoteConsumer extends ScheduledPollConsumer implements Remote.Handover {
        private final Remote remote;
        private int taken;

        RemoteConsumer(RemoteEndpoint endpoint, Processor processor, Remote remote) {
            super(endpoint, processor);
            this.remote = remote;
        }

        @Override
        protected int poll() throws Exception {
            taken = 0;
            remote.poll(this);
            return taken;
        }

        @Override
        public boolean take(Delivery delivery) {
            Exchange exchange = createExchange(false);
            exchange.getMessage().setBody(delivery);
            try {
                getProcessor().process(exchange);
            } catch (Exception e) {
                exchange.setException(e);
            }
            boolean well = exchange.getException() == null;
            taken += well ? 1 : 0;
            releaseExchange(exchange, false);
            return well;
        }

        @Override
        public boolean isOpen() {
            return isRunAllowed();
        }
    }
}
