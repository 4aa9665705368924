package dev.plaza.testing.schema;

import dev.plaza.embedded.PostgresUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a service with values for its parameters.
 *
 * @param identity on whose behalf it runs, as {@code app.current_user_id} says it
 */
public record SampleStatement(String name, String identity, String sql, List<@Nullable Object> values) {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)", Pattern.CASE_INSENSITIVE);

    /** A statement with parameters by position. */
    public static SampleStatement of(String name, String identity, String sql, @Nullable Object... values) {
        return new SampleStatement(name, identity, sql, List.of(values));
    }

    /** A statement with parameters by name, as repositories write them. */
    public static SampleStatement named(String name, String identity, String sql, Map<String, Object> values) {
        List<@Nullable Object> inOrder = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(sql);
        while (parameters.find()) {
            Object value = values.get(parameters.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for :" + parameters.group(1) + " of " + name);
            }
            inOrder.add(value);
        }
        return new SampleStatement(name, identity, PARAMETER.matcher(sql).replaceAll("?"), inOrder);
    }

    /** How PostgreSQL goes about it, a step a line; it is not run. */
    public String plan(PostgresUrl role) {
        return SchemaSuite.as(role, identity, statement -> {
            try (PreparedStatement explain =
                    bind(statement.getConnection().prepareStatement("explain (costs off) " + sql))) {
                List<String> lines = new ArrayList<>();
                try (ResultSet row = explain.executeQuery()) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
                return String.join("\n", lines);
            }
        });
    }

    /** Ready to be executed. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        return bind(connection.prepareStatement(sql));
    }

    private PreparedStatement bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(
                    i + 1,
                    value instanceof UUID[] ids ? statement.getConnection().createArrayOf("uuid", ids) : value);
        }
        return statement;
    }
}
