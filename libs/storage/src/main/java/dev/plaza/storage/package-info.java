/** Files that all instances of a service share. */
@NullMarked
package dev.plaza.storage;

import org.jspecify.annotations.NullMarked;
