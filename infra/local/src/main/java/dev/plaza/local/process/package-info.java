/** Processes and their supervision: start, readiness, restart with back-off, ordered stop, logs. */
@NullMarked
package dev.plaza.local.process;

import org.jspecify.annotations.NullMarked;
