/** Tests of the program as a whole, and the fake service that they run. */
@NullMarked
package dev.plaza.local;

import org.jspecify.annotations.NullMarked;
