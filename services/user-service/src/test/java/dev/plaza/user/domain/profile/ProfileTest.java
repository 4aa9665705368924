package dev.plaza.user.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-20T20:00:00Z");

    private final Account account = new Account("ana", "ana@example.org", false, true, 3);
    private final Profile ana = Profile.open(new UUID(0x7000, 1), account, "Ana", "Lima", MORNING);

    @Test
    void beginsWithTheDefaultPrivacy() {
        assertThat(ana.privacy())
                .isEqualTo(new Privacy(Visibility.FRIENDS, Visibility.FRIENDS, Visibility.PRIVATE, Visibility.PUBLIC));
        assertThat(ana.version()).isEqualTo(1);
        assertThat(ana.displayName()).isEqualTo("Ana Lima");
    }

    @Test
    void hasANewVersionWithOtherDetails() {
        Profile next = ana.withDetails(Details.named("Anna", "Lima"), EVENING);

        assertThat(next.version()).isEqualTo(2);
        assertThat(next.updatedAt()).isEqualTo(EVENING);
        assertThat(next.createdAt()).isEqualTo(MORNING);
        assertThat(ana.withDetails(Details.named("Ana", "Lima"), EVENING)).isEqualTo(ana);
    }

    @Test
    void hasANewVersionWithOtherPrivacy() {
        Privacy hidden = new Privacy(Visibility.PRIVATE, Visibility.FRIENDS, Visibility.PRIVATE, Visibility.PUBLIC);

        Profile next = ana.withPrivacy(hidden, EVENING);

        assertThat(next.privacy()).isEqualTo(hidden);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.updatedAt()).isEqualTo(EVENING);
        assertThat(ana.withPrivacy(Privacy.DEFAULT, EVENING)).isEqualTo(ana);
    }

    @Test
    void takesOverNewsOfTheAccountOnly() {
        Account newer = new Account("anna", "anna@example.org", true, true, 4);

        assertThat(ana.withAccount(newer, EVENING).version()).isEqualTo(2);
        assertThat(ana.withAccount(newer, EVENING).account()).isEqualTo(newer);
        assertThat(ana.withAccount(new Account("old", "old@example.org", true, true, 3), EVENING))
                .isEqualTo(ana);
        assertThat(ana.withAccount(new Account("old", "old@example.org", true, true, 2), EVENING))
                .isEqualTo(ana);
    }

    @Test
    void namesWhatChangedInTheAccount() {
        assertThat(new Account("anna", "anna@example.org", true, false, 4).changesSince(account))
                .containsExactly("username", "email", "isVerified", "isActive");
        assertThat(account.changesSince(account)).isEmpty();
    }
}
