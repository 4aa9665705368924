/** What a person may demand of everything that is kept about them. */
@NullMarked
package dev.plaza.user.application.personal;

import org.jspecify.annotations.NullMarked;
