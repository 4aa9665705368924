/** What is asked of the service on a command line. */
@NullMarked
package dev.plaza.auth.presentation.command;

import org.jspecify.annotations.NullMarked;
