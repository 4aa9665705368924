/** How JSON is read and written: strictly, and with times as RFC 3339. */
@NullMarked
package dev.plaza.http.json;

import org.jspecify.annotations.NullMarked;
