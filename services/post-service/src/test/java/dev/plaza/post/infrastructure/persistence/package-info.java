@NullMarked
package dev.plaza.post.infrastructure.persistence;

import org.jspecify.annotations.NullMarked;
