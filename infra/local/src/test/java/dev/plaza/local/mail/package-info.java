/** Tests of the mail that is caught. */
@NullMarked
package dev.plaza.local.mail;

import org.jspecify.annotations.NullMarked;
