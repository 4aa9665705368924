/** What is written to people by e-mail. */
@NullMarked
package dev.plaza.auth.domain.mail;

import org.jspecify.annotations.NullMarked;
