/** Lists, page by page: where to go on is an opaque cursor, never an offset. */
@NullMarked
package dev.plaza.service.paging;

import org.jspecify.annotations.NullMarked;
