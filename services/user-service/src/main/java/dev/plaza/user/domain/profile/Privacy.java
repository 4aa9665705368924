package dev.plaza.user.domain.profile;

/**
 * What a person lets others see.
 *
 * @param profile everything that nothing else here governs; {@code PRIVATE} hides the person from all but friends
 * @param search  who finds the person by searching
 */
public record Privacy(Visibility profile, Visibility email, Visibility phone, Visibility search) {

    /** What holds until the person chooses otherwise. */
    public static final Privacy DEFAULT =
            new Privacy(Visibility.FRIENDS, Visibility.FRIENDS, Visibility.PRIVATE, Visibility.PUBLIC);
}
