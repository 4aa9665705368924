@NullMarked
package dev.plaza.auth.application.mfa;

import org.jspecify.annotations.NullMarked;
