package dev.plaza.auth.domain.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. It holds no secret: what a link in the mail needs is made when it is sent.
 *
 * @param userId   whom it is about; absent where that is whoever has the address when it is sent, if anybody has
 * @param address  where it goes; absent for the address that the account has when it is sent
 * @param registrationId the account that it asks to confirm, and then it is about nobody who has one
 * @param attempts begun so far
 */
@MappedEntity("mail_jobs")
public record MailJob(
        @Id UUID id,
        @Nullable UUID userId,
        MailPurpose purpose,
        @Nullable String address,
        @Nullable UUID registrationId,
        int attempts,
        Instant createdAt) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(2);

    /** A new one. */
    public static MailJob of(
            UUID id, @Nullable UUID userId, MailPurpose purpose, @Nullable String address, Instant now) {
        return new MailJob(id, userId, purpose, address, null, 0, now);
    }

    /** A new one to somebody who wants an account. */
    public static MailJob toRegister(UUID id, UUID registrationId, Instant now) {
        return new MailJob(id, null, MailPurpose.REGISTER, null, registrationId, 0, now);
    }

    /**
     * How long to wait after an attempt in vain: a second at first, then twice as long each time, an hour at most; up to half
     * of it is left out by chance, so that what failed together does not come back together.
     */
    public Duration pause(RandomGenerator chance) {
        long longest = Math.min(1000L << Math.clamp(attempts - 1, 0, 12), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(longest - chance.nextLong(longest / 2));
    }

    /** Nobody waits for it any longer. */
    public boolean isHopeless(Instant now) {
        return now.isAfter(createdAt.plus(PATIENCE));
    }
}
