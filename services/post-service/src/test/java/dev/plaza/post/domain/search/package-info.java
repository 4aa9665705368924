@NullMarked
package dev.plaza.post.domain.search;

import org.jspecify.annotations.NullMarked;
