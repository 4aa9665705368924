/** Random worlds, in which every read must answer as if what the reader may not see had never existed. */
@NullMarked
package dev.plaza.post.oracle;

import org.jspecify.annotations.NullMarked;
