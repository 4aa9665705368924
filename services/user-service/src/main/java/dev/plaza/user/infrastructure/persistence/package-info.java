/** Profiles and relations in PostgreSQL. */
@NullMarked
package dev.plaza.user.infrastructure.persistence;

import org.jspecify.annotations.NullMarked;
