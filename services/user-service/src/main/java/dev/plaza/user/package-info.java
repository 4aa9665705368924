/** The user service: profiles, privacy and friendships. */
@NullMarked
package dev.plaza.user;

import org.jspecify.annotations.NullMarked;
