/** Access tokens that are refused before they expire: ended sessions, closed accounts, changed roles. */
@NullMarked
package dev.plaza.service.security.revocation;

import org.jspecify.annotations.NullMarked;
