/** Tests of the made-up people. */
@NullMarked
package dev.plaza.service.crowd;

import org.jspecify.annotations.NullMarked;
