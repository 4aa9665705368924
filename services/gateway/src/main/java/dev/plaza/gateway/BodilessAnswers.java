package dev.plaza.gateway;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.inject.Singleton;

/**
 * Keeps answers that never have a body from announcing chunks of one. The server says so of whatever a service answered
 * without a length; Netty's encoder takes it back for 204 alone, and clients that go by the header wait for a chunk after 304.
 */
@Singleton
final class BodilessAnswers implements BeanCreatedEventListener<NettyServerCustomizer.Registry>, NettyServerCustomizer {

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(this);
        return event.getBean();
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return role == ChannelRole.LISTENER ? this : new OfClient(channel);
    }

    private record OfClient(Channel channel) implements NettyServerCustomizer {

        @Override
        public void onStreamPipelineBuilt() {
            channel.pipeline()
                    .addAfter(
                            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                            "plaza-bodiless-answers",
                            new Framing());
        }
    }

    private static final class Framing extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof HttpResponse answer && answer.status().equals(HttpResponseStatus.NOT_MODIFIED)) {
                answer.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
            }
            super.write(context, message, promise);
        }
    }
}
