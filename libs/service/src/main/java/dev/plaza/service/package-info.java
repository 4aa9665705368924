/** What every service with a database has; each convention of the public API is a package of its own. */
@NullMarked
package dev.plaza.service;

import org.jspecify.annotations.NullMarked;
