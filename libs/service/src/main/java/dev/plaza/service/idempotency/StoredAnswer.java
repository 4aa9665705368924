package dev.plaza.service.idempotency;

import io.micronaut.core.annotation.Introspected;

/**
 * What was answered to a key.
 *
 * @param fingerprint SHA-256 of the request, in hexadecimal
 * @param answer      the view, as JSON
 */
@Introspected
record StoredAnswer(String fingerprint, String answer) {}
