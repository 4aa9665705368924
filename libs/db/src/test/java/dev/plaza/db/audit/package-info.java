/** The audit trail. */
@NullMarked
package dev.plaza.db.audit;

import org.jspecify.annotations.NullMarked;
