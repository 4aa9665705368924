/** What every HTTP process has in common, for its code to use: problems, request ids, start and configuration checks. */
@NullMarked
package dev.plaza.http;

import org.jspecify.annotations.NullMarked;
