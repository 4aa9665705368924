/** The HTTP interface of auth-service. */
@NullMarked
package dev.plaza.auth.presentation;

import org.jspecify.annotations.NullMarked;
