/** Tests of commands. */
@NullMarked
package dev.plaza.http.command;

import org.jspecify.annotations.NullMarked;
