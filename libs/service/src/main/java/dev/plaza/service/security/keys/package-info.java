/** The keys that access tokens are verified with, as a service keeps them that does not make them. */
@NullMarked
package dev.plaza.service.security.keys;

import org.jspecify.annotations.NullMarked;
