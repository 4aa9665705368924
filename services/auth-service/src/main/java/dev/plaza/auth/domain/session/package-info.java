/** Sessions and the refresh tokens that keep them alive. */
@NullMarked
package dev.plaza.auth.domain.session;

import org.jspecify.annotations.NullMarked;
