/** What each service answers when a person asks for their data, or to be forgotten. */
@NullMarked
package dev.plaza.contracts.personal;

import org.jspecify.annotations.NullMarked;
