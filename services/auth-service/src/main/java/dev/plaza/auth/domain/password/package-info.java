/** Choosing a new password by a link that was mailed. */
@NullMarked
package dev.plaza.auth.domain.password;

import org.jspecify.annotations.NullMarked;
