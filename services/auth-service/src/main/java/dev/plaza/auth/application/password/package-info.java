/** Password hashing, bounded by the memory it takes. */
@NullMarked
package dev.plaza.auth.application.password;

import org.jspecify.annotations.NullMarked;
