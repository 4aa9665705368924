/** How a process starts and how it ends. */
@NullMarked
package dev.plaza.http.start;

import org.jspecify.annotations.NullMarked;
