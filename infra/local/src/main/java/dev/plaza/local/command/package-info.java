/** The commands of ./plaza, one a class: they read options, call the other packages and print. */
@NullMarked
package dev.plaza.local.command;

import org.jspecify.annotations.NullMarked;
