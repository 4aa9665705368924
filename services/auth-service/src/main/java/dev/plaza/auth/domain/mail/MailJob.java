package dev.plaza.auth.domain.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. It holds no secret: what a link in the mail needs is made when it is sent.
 *
 * @param userId  whom it is about; absent where nobody has the address that was asked for, and then nothing is sent
 * @param address where it goes; absent for the address that the account has when it is sent
 */
@MappedEntity("mail_jobs")
public record MailJob(
        @Id UUID id,
        @Nullable UUID userId,
        MailPurpose purpose,
        @Nullable String address,
        Instant createdAt) {}
