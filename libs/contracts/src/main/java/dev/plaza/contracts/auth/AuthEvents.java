package dev.plaza.contracts.auth;

import static dev.plaza.contracts.Lane.CONTROL;
import static dev.plaza.contracts.Lane.EVENTS;
import static dev.plaza.contracts.Services.AUTH;
import static dev.plaza.contracts.Services.POST;
import static dev.plaza.contracts.Services.USER;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.Lane;
import java.util.List;
import java.util.Set;

/**
 * The kinds of event that auth-service publishes. The aggregate is the account (subject and version are its id and
 * version), save for signing keys, whose aggregate is the key.
 */
public final class AuthEvents {
    public static final EventType<UserRegistered> USER_REGISTERED =
            type("user.registered.v1", UserRegistered.class, EVENTS, POST, USER);
    public static final EventType<UserEmailVerified> USER_EMAIL_VERIFIED =
            type("user.email-verified.v1", UserEmailVerified.class, EVENTS, USER);
    public static final EventType<UserEmailChanged> USER_EMAIL_CHANGED =
            type("user.email-changed.v1", UserEmailChanged.class, EVENTS, POST, USER);
    public static final EventType<UserPasswordChanged> USER_PASSWORD_CHANGED =
            type("user.password-changed.v1", UserPasswordChanged.class, EVENTS);
    public static final EventType<UserRolesChanged> USER_ROLES_CHANGED =
            type("user.roles-changed.v1", UserRolesChanged.class, CONTROL, POST, USER);
    public static final EventType<UserDeactivated> USER_DEACTIVATED =
            type("user.deactivated.v1", UserDeactivated.class, CONTROL, POST, USER);
    public static final EventType<UserActivated> USER_ACTIVATED =
            type("user.activated.v1", UserActivated.class, CONTROL, POST, USER);
    public static final EventType<UserErased> USER_ERASED =
            type("user.erased.v1", UserErased.class, EVENTS, POST, USER);
    public static final EventType<SessionStarted> SESSION_STARTED =
            type("session.started.v1", SessionStarted.class, EVENTS);
    public static final EventType<SessionRevoked> SESSION_REVOKED =
            type("session.revoked.v1", SessionRevoked.class, CONTROL, POST, USER);
    public static final EventType<RefreshTokenReused> REFRESH_TOKEN_REUSED =
            type("refresh-token.reused.v1", RefreshTokenReused.class, EVENTS);
    public static final EventType<SigningKeyPublished> SIGNING_KEY_PUBLISHED =
            type("signing-key.published.v1", SigningKeyPublished.class, CONTROL, POST, USER);
    public static final EventType<SigningKeyRetired> SIGNING_KEY_RETIRED =
            type("signing-key.retired.v1", SigningKeyRetired.class, CONTROL, POST, USER);
    public static final EventType<ExportRequested> EXPORT_REQUESTED =
            type("export.requested.v1", ExportRequested.class, EVENTS, POST, USER);

    public static final List<EventType<?>> ALL = List.of(
            USER_REGISTERED,
            USER_EMAIL_VERIFIED,
            USER_EMAIL_CHANGED,
            USER_PASSWORD_CHANGED,
            USER_ROLES_CHANGED,
            USER_DEACTIVATED,
            USER_ACTIVATED,
            USER_ERASED,
            SESSION_STARTED,
            SESSION_REVOKED,
            REFRESH_TOKEN_REUSED,
            SIGNING_KEY_PUBLISHED,
            SIGNING_KEY_RETIRED,
            EXPORT_REQUESTED);

    private AuthEvents() {}

    private static <T> EventType<T> type(String name, Class<T> payload, Lane lane, String... consumers) {
        return new EventType<>(name, AUTH, payload, lane, Set.of(consumers));
    }
}
