/** Tests of commands. */
@NullMarked
package dev.plaza.service.command;

import org.jspecify.annotations.NullMarked;
