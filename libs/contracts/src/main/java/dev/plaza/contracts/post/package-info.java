/** Events that post-service publishes: posts, comments and reactions. */
@NullMarked
package dev.plaza.contracts.post;

import org.jspecify.annotations.NullMarked;
