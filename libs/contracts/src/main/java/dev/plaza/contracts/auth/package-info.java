/** Events that auth-service publishes: accounts, sessions and signing keys. */
@NullMarked
package dev.plaza.contracts.auth;

import org.jspecify.annotations.NullMarked;
