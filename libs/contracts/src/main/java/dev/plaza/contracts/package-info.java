/** Events that services publish: their kinds, their payloads and who consumes them. */
@NullMarked
package dev.plaza.contracts;

import org.jspecify.annotations.NullMarked;
