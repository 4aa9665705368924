/** What accounts may do beyond their own things. */
@NullMarked
package dev.plaza.auth.domain.role;

import org.jspecify.annotations.NullMarked;
