/** The e-mail address of an account: shown to be its person's, and changed. */
@NullMarked
package dev.plaza.auth.application.email;

import org.jspecify.annotations.NullMarked;
