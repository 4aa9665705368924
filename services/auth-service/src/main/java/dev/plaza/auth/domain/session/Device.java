package dev.plaza.auth.domain.session;

import org.jspecify.annotations.Nullable;

/**
 * What a request tells about where it comes from, so that people recognise their sessions.
 *
 * @param address   an IP address, absent when it is unknown
 * @param userAgent as the client names itself, cut at {@value #MAX_USER_AGENT} characters
 */
public record Device(@Nullable String address, @Nullable String userAgent) {

    /** Where nobody asked. */
    public static final Device UNKNOWN = new Device(null, null);

    private static final int MAX_USER_AGENT = 512;

    public Device {
        if (userAgent != null && userAgent.length() > MAX_USER_AGENT) {
            userAgent = userAgent.substring(0, MAX_USER_AGENT);
        }
    }
}
