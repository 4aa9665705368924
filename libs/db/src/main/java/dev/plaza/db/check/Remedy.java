package dev.plaza.db.check;

import java.sql.SQLException;

/** What to do about a connection that is refused, told by SQLSTATE. */
final class Remedy {

    private Remedy() {}

    static String of(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return switch (state) {
            case "28P01", "28000" -> "Is the password the one that the role was given, and may the role log in?";
            case "3D000" -> "The database does not exist; infra/postgres/databases.sh creates it with its roles.";
            case "42501" -> "The role may not connect to this database; roles.sql in infra/embedded grants it.";
            case "53300" ->
                "All connections of the server are taken; pools of all services together are too large for it.";
            case "57P03" -> "The server is starting or stopping; try again.";
            default -> state.startsWith("08") ? "Does the server run, and is host and port right?" : "";
        };
    }
}
