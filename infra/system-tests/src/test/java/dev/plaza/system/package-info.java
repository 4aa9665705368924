/** The whole platform as real processes, met through the gateway and broken on purpose. */
@NullMarked
package dev.plaza.system;

import org.jspecify.annotations.NullMarked;
