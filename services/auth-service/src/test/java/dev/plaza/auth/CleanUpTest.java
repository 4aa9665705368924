package dev.plaza.auth;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.auth.application.cleanup.RemoveLeftovers;
import dev.plaza.auth.domain.cleanup.Leftover;
import dev.plaza.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is removed, and what still counts. */
class CleanUpTest {

    private static final int MORE_THAN_TWO_BATCHES = 2_500;

    private final TestAuthService service = TestAuthService.shared();
    private final TestDatabase database = service.database();
    private final AuthClient auth = service.client();
    private final Answer registered = auth.registered();
    private final String userId = registered.body().path("user").path("id").asText();
    private final String sessionId = Tokens.claim(registered, "sid");

    @BeforeEach
    void removeWhatOtherTestsHaveLeft() {
        for (Leftover kind : Leftover.values()) {
            removeAll(kind);
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesWhatHasCountedForNothingLongEnough(Leftover kind) {
        Instant limit = service.clock().instant().minus(kept(kind));
        add(kind, "younger", 1, limit.plusSeconds(60));
        add(kind, "older", 1, limit.minusSeconds(60));

        int removed = removeAll(kind);

        assertThat(removed).isOne();
        assertThat(remaining(kind)).containsExactly("younger");
        assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(200);
        assertThat(auth.refresh(registered.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void keepsTheTokenOfASessionForAsLongAsTheSession() {
        database.execute("update sessions set expires_at = '%s' where id = '%s'"
                .formatted(service.clock().instant().minus(Duration.ofDays(29)), sessionId));
        database.execute("update refresh_tokens set expires_at = '%s' where session_id = '%s'"
                .formatted(service.clock().instant().minus(Duration.ofDays(29)), sessionId));

        removeAll(Leftover.EXCHANGED_TOKENS);
        removeAll(Leftover.EXPIRED_SESSIONS);

        assertThat(auth.refresh(registered.text("refreshToken")).text("code")).isEqualTo("auth.session-ended");
    }

    @Test
    void knowsAReplayedTokenUntilItWouldHaveExpired() {
        String first = registered.text("refreshToken");
        String second = auth.refresh(first).text("refreshToken");
        service.clock().advance(Duration.ofDays(29));
        assertThat(auth.refresh(second).status()).isEqualTo(200);

        removeAll(Leftover.EXCHANGED_TOKENS);

        assertThat(auth.refresh(first).text("code")).isEqualTo("auth.refresh-token-reused");
    }

    @Test
    void letsASessionGoOnWithoutItsOldTokens() {
        String first = registered.text("refreshToken");
        String second = auth.refresh(first).text("refreshToken");
        service.clock().advance(Duration.ofDays(29));
        String third = auth.refresh(second).text("refreshToken");
        service.clock().advance(Duration.ofDays(2));

        removeAll(Leftover.EXCHANGED_TOKENS);

        assertThat(auth.refresh(first).text("code")).isEqualTo("auth.refresh-token-invalid");
        assertThat(auth.refresh(third).status()).isEqualTo(200);
    }

    @Test
    void sharesTheWorkOfManyBatches() throws Exception {
        add(
                Leftover.EXPIRED_SESSIONS,
                "session",
                MORE_THAN_TWO_BATCHES,
                service.clock().instant().minus(Duration.ofDays(31)));

        List<Integer> removed = Parallel.run(2, () -> removeAll(Leftover.EXPIRED_SESSIONS));

        assertThat(removed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MORE_THAN_TWO_BATCHES);
        assertThat(remaining(Leftover.EXPIRED_SESSIONS)).isEmpty();
    }

    @Test
    void goesOnByItself() {
        add(
                Leftover.EXPIRED_SESSIONS,
                "session",
                MORE_THAN_TWO_BATCHES,
                Instant.now().minus(Duration.ofDays(31)));
        try (TestAuthService _ = TestAuthService.start(database, Map.of("plaza.auth.clean-up.interval", "100ms"))) {
            eventually(() -> assertThat(remaining(Leftover.EXPIRED_SESSIONS)).isEmpty());
            add(Leftover.PASSWORD_RESETS, "reset", 1, Instant.now().minus(Duration.ofDays(2)));

            eventually(() -> assertThat(remaining(Leftover.PASSWORD_RESETS)).isEmpty());
        }
    }

    private int removeAll(Leftover kind) {
        RemoveLeftovers removal = service.bean(RemoveLeftovers.class);
        int all = 0;
        int removed;
        do {
            removed = removal.removeSome(kind);
            all += removed;
        } while (removed > 0);
        return all;
    }

    /** Rows that have counted for nothing since {@code since}. */
    private void add(Leftover kind, String name, int rows, Instant since) {
        String insert = switch (kind) {
            case EXCHANGED_TOKENS -> """
                            insert into refresh_tokens (user_id, session_id, token_hash, rotated_at, expires_at)
                            select '%1$s', '%2$s', '%3$s ' || gen_random_uuid(), now() - interval '1 year', '%5$s'
                            """;
            case ENDED_SESSIONS -> """
                            insert into sessions (user_id, token_hash, expires_at, ended_at)
                            select '%1$s', '%3$s ' || gen_random_uuid(), '9999-01-01', '%5$s'
                            """;
            case EXPIRED_SESSIONS -> """
                            insert into sessions (user_id, token_hash, expires_at)
                            select '%1$s', '%3$s ' || gen_random_uuid(), '%5$s'
                            """;
            case PASSWORD_RESETS -> """
                            insert into password_resets (user_id, token_hash, expires_at)
                            select '%1$s', '%3$s ' || gen_random_uuid(), '%5$s'
                            """;
            case EMAIL_VERIFICATIONS -> """
                            insert into email_verifications (user_id, email, token_hash, expires_at)
                            select '%1$s', 'ana@example.org', '%3$s ' || gen_random_uuid(), '%5$s'
                            """;
            case KNOWN_NETWORKS -> """
                    insert into known_networks (user_id, network, last_seen_at)
                    select '%1$s', case '%3$s' when 'younger' then cidr '192.0.2.1' else cidr '192.0.2.2' end, '%5$s'
                    """;
            case PENDING_REGISTRATIONS -> """
                    insert into pending_registrations
                           (id, email, username, password_hash, first_name, last_name, token_hash, expires_at, created_at)
                    select gen_random_uuid(), '%1$s', 'ana', '', 'Ana', 'Lima', '%3$s ' || gen_random_uuid(), '%5$s', now()
                    """;
            case MFA_TICKETS -> """
                    insert into mfa_tickets (id, user_id, account_version, token_hash, expires_at)
                    select gen_random_uuid(), '%1$s', 1, left('%3$s ' || gen_random_uuid(), 64), '%5$s'
                    """;
        };
        database.execute(
                (insert + " from generate_series(1, %4$d)").formatted(userId, sessionId, name, rows, since.toString()));
    }

    /** Names of those added that are still there. */
    private List<String> remaining(Leftover kind) {
        return database.query("""
                select split_part(token_hash, ' ', 1) from %s where token_hash like '%% %%' and user_id::text = '%s'
                """.formatted(table(kind), userId));
    }

    /** With an owner and a token of each row, or what stands for them. */
    private static String table(Leftover kind) {
        return switch (kind) {
            case EXCHANGED_TOKENS -> "refresh_tokens";
            case ENDED_SESSIONS, EXPIRED_SESSIONS -> "sessions";
            case PASSWORD_RESETS -> "password_resets";
            case EMAIL_VERIFICATIONS -> "email_verifications";
            case KNOWN_NETWORKS -> """
                    (select user_id, case network when '192.0.2.1' then 'younger ' when '192.0.2.2' then 'older ' end
                            as token_hash from known_networks) n""";
            case PENDING_REGISTRATIONS -> "(select email as user_id, token_hash from pending_registrations) p";
            case MFA_TICKETS -> "mfa_tickets";
        };
    }

    private static Duration kept(Leftover kind) {
        return switch (kind) {
            case EXCHANGED_TOKENS, PENDING_REGISTRATIONS, MFA_TICKETS -> Duration.ZERO;
            case ENDED_SESSIONS, EXPIRED_SESSIONS, KNOWN_NETWORKS -> Duration.ofDays(30);
            case PASSWORD_RESETS, EMAIL_VERIFICATIONS -> Duration.ofDays(1);
        };
    }
}
