/** Whether the process lives, and whether it should be sent requests. */
@NullMarked
package dev.plaza.http.health;

import org.jspecify.annotations.NullMarked;
