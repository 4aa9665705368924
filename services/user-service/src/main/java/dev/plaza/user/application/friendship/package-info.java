/** What can be done with friendships. */
@NullMarked
package dev.plaza.user.application.friendship;

import org.jspecify.annotations.NullMarked;
