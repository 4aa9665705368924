package dev.plaza.user.domain.profile;

import dev.plaza.user.domain.friendship.Standing;

/** What one person may see of another: the only place that decides it. */
public record Sight(Standing standing, boolean isActive, Privacy privacy) {

    /** Name and picture; without them the person does not exist for the viewer. */
    public boolean seesCard() {
        return switch (standing) {
            case SELF -> true;
            case BLOCKED -> false;
            case FRIEND -> isActive;
            case NONE, REQUEST_SENT, REQUEST_RECEIVED -> isActive && privacy.profile() != Visibility.PRIVATE;
        };
    }

    /** What else the profile holds, friends included. */
    public boolean seesDetails() {
        return seesCard() && (standing == Standing.FRIEND || allows(privacy.profile()));
    }

    public boolean seesEmail() {
        return seesCard() && allows(privacy.email());
    }

    public boolean seesPhone() {
        return seesCard() && allows(privacy.phone());
    }

    /** Whether the person is among the results when the viewer searches. */
    public boolean isFoundBySearch() {
        return seesCard() && allows(privacy.search());
    }

    private boolean allows(Visibility visibility) {
        return standing == Standing.SELF
                || switch (visibility) {
                    case PUBLIC -> true;
                    case FRIENDS -> standing == Standing.FRIEND;
                    case PRIVATE -> false;
                };
    }
}
