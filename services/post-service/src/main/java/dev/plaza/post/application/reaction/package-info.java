/** Use cases of reactions. */
@NullMarked
package dev.plaza.post.application.reaction;

import org.jspecify.annotations.NullMarked;
