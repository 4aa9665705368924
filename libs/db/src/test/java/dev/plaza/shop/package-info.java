/** Somebody who works with a database, as a service does. */
@NullMarked
package dev.plaza.shop;

import org.jspecify.annotations.NullMarked;
