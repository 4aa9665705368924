package dev.plaza.user;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;

/** What user-service needs before it starts, beside what its libraries need. */
public final class UserSettingsCheck implements ConfigurationCheck {

    private static final int OLDEST = 150;

    @Override
    public void check(Settings settings) {
        int min = settings.number("plaza.user.age.min", 0, OLDEST).orElse(0);
        int max = settings.number("plaza.user.age.max", 0, OLDEST).orElse(OLDEST);
        if (min > max) {
            settings.fault("plaza.user.age.min", "is more than plaza.user.age.max");
        }
        settings.duration("plaza.user.friend-requests.wait-after-decline");
    }
}
