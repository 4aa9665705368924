package dev.plaza.auth.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailJobTest {

    @ParameterizedTest
    @CsvSource({"1,PT1S", "2,PT2S", "5,PT16S", "12,PT34M8S", "13,PT1H", "40,PT1H"})
    void waitsLongerAfterEachAttemptButNeverMoreThanAnHour(int attempts, Duration longest) {
        MailJob job =
                new MailJob(UUID.randomUUID(), null, MailPurpose.VERIFY_EMAIL, null, null, attempts, Instant.EPOCH);
        Random chance = new Random(1);

        for (int i = 0; i < 100; i++) {
            assertThat(job.pause(chance)).isBetween(longest.dividedBy(2), longest);
        }
        assertThat(job.pause(chance)).isNotEqualTo(job.pause(chance));
    }
}
