@NullMarked
package dev.plaza.post.behaviour;

import org.jspecify.annotations.NullMarked;
