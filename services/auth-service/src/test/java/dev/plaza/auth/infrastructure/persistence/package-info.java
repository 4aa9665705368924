/** How the statements of accounts and sessions fare in numbers. */
@NullMarked
package dev.plaza.auth.infrastructure.persistence;

import org.jspecify.annotations.NullMarked;
