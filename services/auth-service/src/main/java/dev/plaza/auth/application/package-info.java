/** What the use cases share: settings and derived secrets. */
@NullMarked
package dev.plaza.auth.application;

import org.jspecify.annotations.NullMarked;
