/** Letters as text and HTML, and the mail server that takes them. */
@NullMarked
package dev.plaza.auth.infrastructure.mail;

import org.jspecify.annotations.NullMarked;
