/** What leaves the process through its logs. */
@NullMarked
package dev.plaza.http.logs;

import org.jspecify.annotations.NullMarked;
