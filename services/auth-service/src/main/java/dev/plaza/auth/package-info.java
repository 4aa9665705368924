/** Who somebody is: accounts, sessions, and the tokens and keys by which the other services know a person. */
@NullMarked
package dev.plaza.auth;

import org.jspecify.annotations.NullMarked;
