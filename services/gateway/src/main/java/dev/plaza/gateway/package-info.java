/** The one address that clients talk to: routes, streams, and adds nothing that a service relies on for safety. */
@NullMarked
package dev.plaza.gateway;

import org.jspecify.annotations.NullMarked;
