package dev.plaza.post.benchmark;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least a service can do: Netty, the token checked (once, then known), and an answer of 600 bytes. A process of its own;
 * prints its port.
 */
public final class BareServer {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final byte[] ANSWER = ("{\"x\":\"" + "x".repeat(590) + "\"}").getBytes(StandardCharsets.US_ASCII);

    private BareServer() {}

    /** Serves until it is ended; its argument is the public key as a JSON Web Key. */
    public static void main(String[] arguments) throws InterruptedException {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        Handler handler = new Handler(arguments[0]);
        Channel channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel socket) {
                        socket.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(MEBIBYTE), handler);
                    }
                })
                .bind(0)
                .sync()
                .channel();
        System.out.println(((InetSocketAddress) channel.localAddress()).getPort());
        channel.closeFuture().sync();
    }

    @ChannelHandler.Sharable
    private static final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {

        private final String jwk;
        private final Map<String, Boolean> known = new ConcurrentHashMap<>();

        Handler(String jwk) {
            this.jwk = jwk;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            String token = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
            boolean isGood = known.computeIfAbsent(token, this::verify);
            DefaultFullHttpResponse answer = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    isGood ? HttpResponseStatus.OK : HttpResponseStatus.UNAUTHORIZED,
                    Unpooled.wrappedBuffer(ANSWER));
            answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, ANSWER.length);
            answer.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
            var _ = context.writeAndFlush(answer);
        }

        private boolean verify(String header) {
            try {
                return SignedJWT.parse(header.substring("Bearer ".length()))
                        .verify(new RSASSAVerifier(RSAKey.parse(jwk).toRSAPublicKey()));
            } catch (ParseException | JOSEException _) {
                return false;
            }
        }
    }
}
