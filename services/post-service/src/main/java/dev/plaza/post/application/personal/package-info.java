/** What a person may demand of everything that is kept about them. */
@NullMarked
package dev.plaza.post.application.personal;

import org.jspecify.annotations.NullMarked;
