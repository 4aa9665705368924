/** What reading and writing posts costs, beside what PostgreSQL and Netty alone cost. Programs, not tests. */
@NullMarked
package dev.plaza.post.benchmark;

import org.jspecify.annotations.NullMarked;
