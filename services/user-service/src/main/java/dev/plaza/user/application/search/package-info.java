/** Searching for people. */
@NullMarked
package dev.plaza.user.application.search;

import org.jspecify.annotations.NullMarked;
