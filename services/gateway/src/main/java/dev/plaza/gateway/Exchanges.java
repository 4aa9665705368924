package dev.plaza.gateway;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells each {@link Exchange} on which connection to the service it travels and when it is over. The framework's proxy
 * client neither says which connection it took nor ends it when the client leaves; so the request carries a number in a
 * header that never reaches the wire.
 */
@Singleton
final class Exchanges implements BeanCreatedEventListener<NettyClientCustomizer.Registry>, NettyClientCustomizer {

    static final String NUMBER = "x-plaza-exchange";

    private final Map<String, Exchange> waiting = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    /** The number that the request of {@code exchange} must carry. */
    String number(Exchange exchange) {
        String number = Long.toString(last.incrementAndGet());
        waiting.put(number, exchange);
        return number;
    }

    /** For an exchange that found no connection. */
    void forget(String number) {
        Exchange exchange = waiting.remove(number);
        if (exchange != null) {
            exchange.end();
        }
    }

    @Override
    public NettyClientCustomizer.Registry onCreated(BeanCreatedEvent<NettyClientCustomizer.Registry> event) {
        event.getBean().register(this);
        return event.getBean();
    }

    @Override
    public NettyClientCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return new NettyClientCustomizer() {
            @Override
            public void onStreamPipelineBuilt() {
                channel.pipeline().addLast("plaza-exchange", new Watch());
            }
        };
    }

    private final class Watch extends ChannelDuplexHandler {

        private @Nullable Exchange current;
        private boolean isInformational;

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof HttpRequest request) {
                String number = request.headers().get(NUMBER);
                if (number != null) {
                    request.headers().remove(NUMBER);
                    current = waiting.remove(number);
                }
                if (current != null) {
                    current.begin(context.channel());
                }
            }
            super.write(context, message, promise);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpResponse response) {
                isInformational = response.status().code() < 200;
            }
            if (message instanceof LastHttpContent && !isInformational) {
                end();
            }
            super.channelRead(context, message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            end();
            super.channelInactive(context);
        }

        private void end() {
            if (current != null) {
                current.end();
                current = null;
            }
        }
    }
}
