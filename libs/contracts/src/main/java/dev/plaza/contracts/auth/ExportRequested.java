package dev.plaza.contracts.auth;

import java.util.UUID;

/** The person asked for all their data; each service answers with its part. */
public record ExportRequested(UUID userId, UUID exportId) {}
