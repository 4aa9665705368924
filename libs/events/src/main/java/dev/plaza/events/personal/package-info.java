/** What every service answers about a person. */
@NullMarked
package dev.plaza.events.personal;

import org.jspecify.annotations.NullMarked;
