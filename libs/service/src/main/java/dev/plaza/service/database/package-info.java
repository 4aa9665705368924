/** The service's database as operators and developers see it: health, report, advice. */
@NullMarked
package dev.plaza.service.database;

import org.jspecify.annotations.NullMarked;
