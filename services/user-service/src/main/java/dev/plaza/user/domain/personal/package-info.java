/** What is done with everything that the service holds of a person. */
@NullMarked
package dev.plaza.user.domain.personal;

import org.jspecify.annotations.NullMarked;
