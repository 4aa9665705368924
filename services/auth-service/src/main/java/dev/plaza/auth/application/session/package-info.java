/** Signing in, staying signed in, signing out. */
@NullMarked
package dev.plaza.auth.application.session;

import org.jspecify.annotations.NullMarked;
