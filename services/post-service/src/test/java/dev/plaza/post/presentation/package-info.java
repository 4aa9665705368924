@NullMarked
package dev.plaza.post.presentation;

import org.jspecify.annotations.NullMarked;
