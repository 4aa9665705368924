/** What a service with a database can be asked to do once, instead of serving. */
@NullMarked
package dev.plaza.service.command;

import org.jspecify.annotations.NullMarked;
