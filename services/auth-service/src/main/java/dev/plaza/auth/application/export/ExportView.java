package dev.plaza.auth.application.export;

import dev.plaza.auth.domain.export.Export;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as its person sees it.
 *
 * @param status    gathering, ready or expired
 * @param url       where the archive is to be had, without a token, for a few minutes
 * @param expiresAt when {@code url} expires
 */
@Introspected
public record ExportView(
        UUID id,
        String status,
        Instant requestedAt,
        List<String> waitingFor,
        @Nullable String url,
        @Nullable Instant expiresAt) {

    static ExportView of(Export export, ExportLinks links, Instant now) {
        String status = switch (export.status(now)) {
            case GATHERING -> "gathering";
            case READY -> "ready";
            case EXPIRED -> "expired";
        };
        boolean isReady = status.equals("ready");
        Instant expiresAt = links.expiry(now);
        return new ExportView(
                export.id(),
                status,
                export.requestedAt(),
                export.waitingFor(),
                isReady ? "/api/v1/auth/exports/" + links.token(export.id(), expiresAt) : null,
                isReady ? expiresAt : null);
    }
}
