/** The people that seeders of all services fill their tables with. */
@NullMarked
package dev.plaza.service.seed;

import org.jspecify.annotations.NullMarked;
