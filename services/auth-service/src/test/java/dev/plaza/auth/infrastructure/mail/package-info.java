/** What mails say, and how they are handed over. */
@NullMarked
package dev.plaza.auth.infrastructure.mail;

import org.jspecify.annotations.NullMarked;
