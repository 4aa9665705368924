/** Opening an account and reading it. */
@NullMarked
package dev.plaza.auth.application.account;

import org.jspecify.annotations.NullMarked;
