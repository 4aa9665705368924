/** Timelines and ranked feeds, compared with what plain SQL says of them. */
@org.jspecify.annotations.NullMarked
package dev.plaza.post.feed;
