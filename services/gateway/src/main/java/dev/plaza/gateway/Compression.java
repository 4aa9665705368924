package dev.plaza.gateway;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import jakarta.inject.Singleton;

/**
 * Compresses text for clients that take it, except server-sent events: the compressor would hold each event back until
 * enough have come together.
 */
@Singleton
@Replaces(DefaultHttpCompressionStrategy.class)
final class Compression implements HttpCompressionStrategy {

    private static final int NOT_WORTH_IT = 1024;
    private static final int ZSTD_AT_MOST = 1024 * 1024;

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public boolean shouldCompress(HttpResponse response) {
        String type = response.headers().get(HttpHeaderNames.CONTENT_TYPE);
        long length = HttpUtil.getContentLength(response, Integer.MAX_VALUE);
        return type != null
                && length >= NOT_WORTH_IT
                && MediaType.isTextBased(type)
                && !type.startsWith(MediaType.TEXT_EVENT_STREAM);
    }

    @Override
    public int getCompressionLevel() {
        return StandardCompressionOptions.gzip().compressionLevel();
    }

    @Override
    public int getMaxZstdEncodeSize() {
        return ZSTD_AT_MOST;
    }
}
