/** People's data, gathered for them to take away. */
@NullMarked
package dev.plaza.auth.domain.export;

import org.jspecify.annotations.NullMarked;
