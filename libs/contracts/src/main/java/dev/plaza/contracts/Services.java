package dev.plaza.contracts;

/** The names under which services publish and consume; each is also the name of its module. */
public final class Services {
    public static final String AUTH = "auth-service";
    public static final String USER = "user-service";
    public static final String POST = "post-service";
    public static final String MESSAGE = "message-service";
    public static final String MEDIA = "media-service";
    public static final String NOTIFICATION = "notification-service";

    private Services() {}
}
