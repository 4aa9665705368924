package dev.plaza.user.domain.profile;

import static dev.plaza.user.domain.friendship.Standing.BLOCKED;
import static dev.plaza.user.domain.friendship.Standing.FRIEND;
import static dev.plaza.user.domain.friendship.Standing.NONE;
import static dev.plaza.user.domain.friendship.Standing.REQUEST_RECEIVED;
import static dev.plaza.user.domain.friendship.Standing.REQUEST_SENT;
import static dev.plaza.user.domain.friendship.Standing.SELF;
import static dev.plaza.user.domain.profile.Visibility.FRIENDS;
import static dev.plaza.user.domain.profile.Visibility.PRIVATE;
import static dev.plaza.user.domain.profile.Visibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.user.domain.friendship.Standing;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final Set<Standing> ALL = EnumSet.allOf(Standing.class);
    private static final Set<Standing> NOT_BLOCKED = EnumSet.complementOf(EnumSet.of(BLOCKED));

    @Test
    void showsTheCardToAllButTheBlocked() {
        assertSees(Sight::seesCard, privacy(PUBLIC, PRIVATE, PRIVATE), NOT_BLOCKED);
        assertSees(Sight::seesCard, privacy(FRIENDS, PRIVATE, PRIVATE), NOT_BLOCKED);
    }

    @Test
    void showsThePrivateToFriendsOnly() {
        assertSees(Sight::seesCard, privacy(PRIVATE, PUBLIC, PUBLIC), Set.of(SELF, FRIEND));
        assertSees(Sight::seesDetails, privacy(PRIVATE, PUBLIC, PUBLIC), Set.of(SELF, FRIEND));
        assertSees(Sight::seesEmail, privacy(PRIVATE, PUBLIC, PUBLIC), Set.of(SELF, FRIEND));
        assertSees(Sight::seesPhone, privacy(PRIVATE, PUBLIC, PUBLIC), Set.of(SELF, FRIEND));
    }

    @Test
    void showsDetailsAsTheProfilesVisibilitySays() {
        assertSees(Sight::seesDetails, privacy(PUBLIC, PRIVATE, PRIVATE), NOT_BLOCKED);
        assertSees(Sight::seesDetails, privacy(FRIENDS, PUBLIC, PUBLIC), Set.of(SELF, FRIEND));
    }

    @Test
    void showsTheAddressAsItsVisibilitySays() {
        assertSees(Sight::seesEmail, privacy(FRIENDS, PUBLIC, PRIVATE), NOT_BLOCKED);
        assertSees(Sight::seesEmail, privacy(PUBLIC, FRIENDS, PUBLIC), Set.of(SELF, FRIEND));
        assertSees(Sight::seesEmail, privacy(PUBLIC, PRIVATE, PUBLIC), Set.of(SELF));
    }

    @Test
    void showsThePhoneNumberAsItsVisibilitySays() {
        assertSees(Sight::seesPhone, privacy(FRIENDS, PRIVATE, PUBLIC), NOT_BLOCKED);
        assertSees(Sight::seesPhone, privacy(PUBLIC, PUBLIC, FRIENDS), Set.of(SELF, FRIEND));
        assertSees(Sight::seesPhone, privacy(PUBLIC, PUBLIC, PRIVATE), Set.of(SELF));
    }

    @Test
    void isFoundAsTheSearchVisibilitySays() {
        assertSees(Sight::isFoundBySearch, new Privacy(PUBLIC, PRIVATE, PRIVATE, PUBLIC), NOT_BLOCKED);
        assertSees(Sight::isFoundBySearch, new Privacy(FRIENDS, PRIVATE, PRIVATE, PUBLIC), NOT_BLOCKED);
        assertSees(Sight::isFoundBySearch, new Privacy(PUBLIC, PUBLIC, PUBLIC, FRIENDS), Set.of(SELF, FRIEND));
        assertSees(Sight::isFoundBySearch, new Privacy(PUBLIC, PUBLIC, PUBLIC, PRIVATE), Set.of(SELF));
    }

    @Test
    void isFoundByWhoSeesTheCardAlone() {
        assertSees(Sight::isFoundBySearch, new Privacy(PRIVATE, PUBLIC, PUBLIC, PUBLIC), Set.of(SELF, FRIEND));
        assertThat(ALL)
                .filteredOn(standing -> new Sight(standing, false, privacy(PUBLIC, PUBLIC, PUBLIC)).isFoundBySearch())
                .containsExactly(SELF);
    }

    @Test
    void showsTheInactiveToNobodyElse() {
        Privacy open = privacy(PUBLIC, PUBLIC, PUBLIC);

        assertThat(ALL)
                .filteredOn(standing -> new Sight(standing, false, open).seesCard())
                .containsExactly(SELF);
        assertThat(ALL)
                .filteredOn(standing -> new Sight(standing, false, open).seesEmail())
                .containsExactly(SELF);
    }

    @Test
    void treatsThoseWhoAskedOrWereAskedAsStrangers() {
        for (Visibility visibility : Visibility.values()) {
            Privacy privacy = privacy(visibility, visibility, visibility);
            for (Standing standing : Set.of(REQUEST_SENT, REQUEST_RECEIVED)) {
                Sight asking = new Sight(standing, true, privacy);
                Sight stranger = new Sight(NONE, true, privacy);

                assertThat(asking.seesCard()).isEqualTo(stranger.seesCard());
                assertThat(asking.seesDetails()).isEqualTo(stranger.seesDetails());
                assertThat(asking.seesEmail()).isEqualTo(stranger.seesEmail());
                assertThat(asking.seesPhone()).isEqualTo(stranger.seesPhone());
            }
        }
    }

    private static void assertSees(Predicate<Sight> sees, Privacy privacy, Set<Standing> expected) {
        assertThat(ALL)
                .filteredOn(standing -> sees.test(new Sight(standing, true, privacy)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Privacy privacy(Visibility profile, Visibility email, Visibility phone) {
        return new Privacy(profile, email, phone, PUBLIC);
    }
}
