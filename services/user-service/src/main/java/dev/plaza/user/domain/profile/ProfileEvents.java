package dev.plaza.user.domain.profile;

import java.util.List;

/** Tells other services about profiles, if and when the transaction commits. */
public interface ProfileEvents {

    void created(Profile profile);

    /** Tells the state after a change. */
    void updated(Profile profile, List<String> changes);

    /** Tells the state after a change of the settings. */
    void privacyUpdated(Profile profile);
}
