package dev.plaza.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back. When the client leaves, the connection to the service is closed, so that
 * the service stops working for nobody. Used by the event loops of both connections.
 */
final class Exchange {

    private final Channel client;
    private final ChannelFutureListener whenClientLeaves = _ -> abandon();

    private @Nullable Channel service;
    private boolean isAbandoned;
    private boolean isOver;

    Exchange(Channel client) {
        this.client = client;
        client.closeFuture().addListener(whenClientLeaves);
    }

    /** The request is about to be written to {@code channel}, which is ours until the answer has ended. */
    synchronized void begin(Channel channel) {
        service = channel;
        if (isAbandoned) {
            var _ = channel.close();
        }
    }

    /** The answer has ended, or there will be none: the connection may serve others now. */
    synchronized void end() {
        isOver = true;
        service = null;
        client.closeFuture().removeListener(whenClientLeaves);
    }

    /** Nobody waits for the answer any more. */
    synchronized void abandon() {
        isAbandoned = true;
        if (!isOver && service != null) {
            var _ = service.close();
        }
    }
}
