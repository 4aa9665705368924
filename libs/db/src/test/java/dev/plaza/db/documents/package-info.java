/** Typed JSONB and array columns, and questions by containment. */
@NullMarked
package dev.plaza.db.documents;

import org.jspecify.annotations.NullMarked;
