/** Events that user-service publishes: people and the relations between them. */
@NullMarked
package dev.plaza.contracts.user;

import org.jspecify.annotations.NullMarked;
