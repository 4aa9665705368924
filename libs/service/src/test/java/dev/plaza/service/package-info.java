/** Tests of libs/service against a small service with a real database. */
@NullMarked
package dev.plaza.service;

import org.jspecify.annotations.NullMarked;
