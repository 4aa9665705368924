/** What every service does alike, shown for this one. */
@NullMarked
package dev.plaza.user.behaviour;

import org.jspecify.annotations.NullMarked;
