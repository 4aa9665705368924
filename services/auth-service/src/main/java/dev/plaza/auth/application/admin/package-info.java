/** Looking after other people's accounts, and after who did. */
@NullMarked
package dev.plaza.auth.application.admin;

import org.jspecify.annotations.NullMarked;
