/** What is done to every request and answer. */
@NullMarked
package dev.plaza.http.requests;

import org.jspecify.annotations.NullMarked;
