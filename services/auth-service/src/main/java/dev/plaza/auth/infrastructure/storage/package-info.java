/** Where archives are kept. */
@NullMarked
package dev.plaza.auth.infrastructure.storage;

import org.jspecify.annotations.NullMarked;
