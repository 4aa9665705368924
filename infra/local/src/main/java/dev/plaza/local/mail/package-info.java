/** The mails that services send on this machine: caught, kept as files, read again. */
@NullMarked
package dev.plaza.local.mail;

import org.jspecify.annotations.NullMarked;
