/** The keys with which access tokens are signed. */
@NullMarked
package dev.plaza.auth.domain.key;

import org.jspecify.annotations.NullMarked;
