/** Switches the second factor on and off, and tells right codes from wrong ones. */
@NullMarked
package dev.plaza.auth.application.mfa;

import org.jspecify.annotations.NullMarked;
