/** Tests of revocations. */
@NullMarked
package dev.plaza.service.security.revocation;

import org.jspecify.annotations.NullMarked;
