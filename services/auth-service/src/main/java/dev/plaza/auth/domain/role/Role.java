package dev.plaza.auth.domain.role;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What an account may do beyond its own things.
 *
 * @param isBuiltIn whether every installation has it
 */
@MappedEntity("roles")
public record Role(@Id String name, String description, boolean isBuiltIn) {

    /** Held by every account, without a row that says so. */
    public static final String USER = "user";

    /** Looks after accounts, roles and the audit trail. */
    public static final String ADMIN = "admin";

    public static final String NAME = "[a-z][a-z0-9-]{1,49}";
    public static final String NAME_RULE =
            "must have 2 to 50 lower-case letters, digits and hyphens, and begin with a letter";
    public static final int DESCRIPTION_LENGTH = 255;
}
