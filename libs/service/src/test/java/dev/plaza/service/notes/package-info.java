/** A service as small as can be, which uses everything that libs/service offers. */
@NullMarked
package dev.plaza.service.notes;

import org.jspecify.annotations.NullMarked;
