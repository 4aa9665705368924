package dev.plaza.auth;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.RowLevelSecurityBehaviour;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class RowLevelSecurityTest extends RowLevelSecurityBehaviour {

    private final TestDatabase database = SampleRows.database();

    @Override
    protected TestDatabase database() {
        return database;
    }

    @Override
    protected List<String> rows(UUID owner) {
        return SampleRows.of(owner);
    }

    @Override
    protected Set<String> seenByTheirPerson() {
        return Set.of(
                "users",
                "sessions",
                "refresh_tokens",
                "password_resets",
                "email_verifications",
                "mail_jobs",
                "known_networks",
                "user_roles",
                "exports",
                "authenticators",
                "recovery_codes");
    }
}
