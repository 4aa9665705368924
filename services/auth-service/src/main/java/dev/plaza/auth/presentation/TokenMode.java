package dev.plaza.auth.presentation;

/** Where a client wants to find its refresh token: {@code ?mode=…}. */
enum TokenMode {
    /** In the body, for clients that keep secrets themselves. */
    BODY,
    /** In a cookie that scripts cannot read, for browsers. */
    COOKIE
}
