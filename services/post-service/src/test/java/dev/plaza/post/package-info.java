@NullMarked
package dev.plaza.post;

import org.jspecify.annotations.NullMarked;
