package dev.plaza.db.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks one role for single values. */
record Questions(Connection connection) {

    boolean isSo(String sql, Object... values) throws SQLException {
        return "t".equals(texts(sql, values).getFirst());
    }

    String text(String sql, Object... values) throws SQLException {
        return texts(sql, values).getFirst();
    }

    /** The first column as the server writes it; null becomes an empty text. */
    List<String> texts(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    @Nullable String value = row.getString(1);
                    found.add(value == null ? "" : value);
                }
            }
            return found;
        }
    }

    String role() throws SQLException {
        return text("select current_user");
    }
}
