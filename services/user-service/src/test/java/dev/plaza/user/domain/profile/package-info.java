/** A person's profile, their privacy settings, and what others see of it. */
@NullMarked
package dev.plaza.user.domain.profile;

import org.jspecify.annotations.NullMarked;
