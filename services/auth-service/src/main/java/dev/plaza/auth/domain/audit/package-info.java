/** What was put on record. */
@NullMarked
package dev.plaza.auth.domain.audit;

import org.jspecify.annotations.NullMarked;
