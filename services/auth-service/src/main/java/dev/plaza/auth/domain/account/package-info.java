/** Accounts and the rules for names, addresses and passwords. */
@NullMarked
package dev.plaza.auth.domain.account;

import org.jspecify.annotations.NullMarked;
