/** Giving people all their data. */
@NullMarked
package dev.plaza.auth.application.export;

import org.jspecify.annotations.NullMarked;
