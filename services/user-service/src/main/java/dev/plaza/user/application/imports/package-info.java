/** Friendships of made-up people by the thousand. */
@NullMarked
package dev.plaza.user.application.imports;

import org.jspecify.annotations.NullMarked;
