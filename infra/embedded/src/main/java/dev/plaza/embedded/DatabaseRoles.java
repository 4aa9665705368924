package dev.plaza.embedded;

/**
 * A database to exist, and the passwords of its two roles: {@code <database>_owner}, which migrates it, and
 * {@code <database>_app}, which the service runs as and which may only read and write rows.
 */
public record DatabaseRoles(String database, String ownerPassword, String appPassword) {

    // PostgreSQL cuts names off after 63 bytes, and ours still get a suffix
    private static final int LONGEST_NAME = 57;

    public DatabaseRoles {
        if (!database.matches("[a-z][a-z0-9_]*") || database.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Not a database name of ours: " + database);
        }
        if (ownerPassword.isBlank() || appPassword.isBlank()) {
            throw new IllegalArgumentException("The roles of " + database + " need passwords");
        }
    }

    public String owner() {
        return database + "_owner";
    }

    public String app() {
        return database + "_app";
    }

    @Override
    public String toString() {
        return "DatabaseRoles[" + database + "]";
    }
}
