/** Accounts that wait for their address to be confirmed. */
@NullMarked
package dev.plaza.auth.domain.registration;

import org.jspecify.annotations.NullMarked;
