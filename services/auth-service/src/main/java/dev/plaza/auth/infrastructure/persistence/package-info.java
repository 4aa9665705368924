/** Accounts, sessions and keys in PostgreSQL. */
@NullMarked
package dev.plaza.auth.infrastructure.persistence;

import org.jspecify.annotations.NullMarked;
