/** What the service can be asked to do on a command line. */
@NullMarked
package dev.plaza.user.presentation.command;

import org.jspecify.annotations.NullMarked;
