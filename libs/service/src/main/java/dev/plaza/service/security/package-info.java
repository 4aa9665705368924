/** Who is calling: access tokens, the keys they are verified with, and the current person. */
@NullMarked
package dev.plaza.service.security;

import org.jspecify.annotations.NullMarked;
