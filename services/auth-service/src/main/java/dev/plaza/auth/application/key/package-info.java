/** Making, keeping and publishing signing keys; signing access tokens. */
@NullMarked
package dev.plaza.auth.application.key;

import org.jspecify.annotations.NullMarked;
