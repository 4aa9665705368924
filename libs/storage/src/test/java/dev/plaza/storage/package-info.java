/** Both stores, and how one of them is chosen. */
@NullMarked
package dev.plaza.storage;

import org.jspecify.annotations.NullMarked;
