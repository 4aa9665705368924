/** Whoever writes, whether or not this service has heard of them. */
@NullMarked
package dev.plaza.post.application.people;

import org.jspecify.annotations.NullMarked;
