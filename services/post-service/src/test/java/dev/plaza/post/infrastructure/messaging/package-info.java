@NullMarked
package dev.plaza.post.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
