/** What every module's tests share: real servers, makers of people and tokens, waiting. */
@NullMarked
package dev.plaza.testing;

import org.jspecify.annotations.NullMarked;
