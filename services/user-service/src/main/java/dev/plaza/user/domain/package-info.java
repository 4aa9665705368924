/** The rules: who may be seen by whom, and how two people become friends. */
@NullMarked
package dev.plaza.user.domain;

import org.jspecify.annotations.NullMarked;
