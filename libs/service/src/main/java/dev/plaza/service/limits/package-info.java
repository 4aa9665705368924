/** How often something may be done, by whom and from where. */
@NullMarked
package dev.plaza.service.limits;

import org.jspecify.annotations.NullMarked;
