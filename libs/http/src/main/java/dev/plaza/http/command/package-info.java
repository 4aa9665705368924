/** What a process can do once instead of serving. */
@NullMarked
package dev.plaza.http.command;

import org.jspecify.annotations.NullMarked;
