/** Writing to people by e-mail: asked for in the transaction of a use case, sent after it. */
@NullMarked
package dev.plaza.auth.application.mail;

import org.jspecify.annotations.NullMarked;
