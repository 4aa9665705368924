/** JSON merge patches (RFC 7396), read strictly: absent, null and a value are three different things. */
@NullMarked
package dev.plaza.service.patch;

import org.jspecify.annotations.NullMarked;
