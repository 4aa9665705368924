/** Fills a running platform with people and friendships through its public API. */
@NullMarked
package dev.plaza.local.load;

import org.jspecify.annotations.NullMarked;
