/** The program behind ./plaza: runs the whole platform on one machine and looks after it. */
@NullMarked
package dev.plaza.local;

import org.jspecify.annotations.NullMarked;
