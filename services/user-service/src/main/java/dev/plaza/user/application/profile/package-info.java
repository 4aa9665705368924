/** What can be done with profiles. */
@NullMarked
package dev.plaza.user.application.profile;

import org.jspecify.annotations.NullMarked;
