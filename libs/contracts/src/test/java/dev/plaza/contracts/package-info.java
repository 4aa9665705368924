/** What keeps the contracts stable: names, schemas and samples. */
@NullMarked
package dev.plaza.contracts;

import org.jspecify.annotations.NullMarked;
