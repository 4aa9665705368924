/** PostgreSQL and an AMQP broker in the care of this JVM, and the databases and roles that services expect on a server. */
@NullMarked
package dev.plaza.embedded;

import org.jspecify.annotations.NullMarked;
