package dev.plaza.http.health;

import java.util.Map;

/**
 * Names and verdicts, and nothing that would help an attacker: addresses and versions are told on the management port.
 *
 * @param status {@code UP} or {@code DOWN}
 * @param checks verdict by name
 */
record Health(String status, Map<String, String> checks) {}
