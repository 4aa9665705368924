/** Tests of {@code dev.plaza.service.paging}. */
@NullMarked
package dev.plaza.service.paging;

import org.jspecify.annotations.NullMarked;
