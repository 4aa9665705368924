/** The second factor: an authenticator app, recovery codes, and the tickets between password and code. */
@NullMarked
package dev.plaza.auth.domain.mfa;

import org.jspecify.annotations.NullMarked;
