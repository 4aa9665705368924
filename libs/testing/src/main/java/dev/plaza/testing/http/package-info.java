/** What every HTTP service answers alike, as suites to subclass, and a small client to ask with. */
@NullMarked
package dev.plaza.testing.http;

import org.jspecify.annotations.NullMarked;
