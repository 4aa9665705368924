@NullMarked
package dev.plaza.auth.domain.mfa;

import org.jspecify.annotations.NullMarked;
