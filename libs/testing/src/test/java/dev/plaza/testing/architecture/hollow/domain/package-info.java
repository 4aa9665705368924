/** The only layer of a service that lacks three. */
@NullMarked
package dev.plaza.testing.architecture.hollow.domain;

import org.jspecify.annotations.NullMarked;
