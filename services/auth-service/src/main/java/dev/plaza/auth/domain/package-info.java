/** The refusals of auth-service, which the features below share. */
@NullMarked
package dev.plaza.auth.domain;

import org.jspecify.annotations.NullMarked;
