/** What the service does at a prompt, instead of serving. */
@NullMarked
package dev.plaza.post.presentation.command;

import org.jspecify.annotations.NullMarked;
