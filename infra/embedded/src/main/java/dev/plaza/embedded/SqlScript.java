package dev.plaza.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs this package's SQL scripts, which are written for psql so that a container's start script can run the very same
 * files. Of psql it knows what they use: {@code :"name"} and {@code :'name'} (a variable as identifier and as literal) and
 * {@code \gexec} (execute every value the query returns).
 */
final class SqlScript {

    private static final String EACH_RESULT = "\\gexec";
    private static final Pattern STATEMENT_END = Pattern.compile(";[ \\t]*\\R|\\\\gexec[ \\t]*\\R");
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(['\"])([a-z_]+)\\1");

    private final Connection connection;

    SqlScript(Connection connection) {
        this.connection = connection;
    }

    void run(String name, Map<String, String> variables) throws SQLException {
        var text = load(name).replaceAll("(?m)^--.*\\R", "");
        var end = STATEMENT_END.matcher(text);
        var start = 0;
        while (end.find()) {
            var statement = filled(text.substring(start, end.start()).strip(), variables);
            if (end.group().startsWith(EACH_RESULT)) {
                executeEachResult(statement);
            } else {
                execute(statement);
            }
            start = end.end();
        }
        if (!text.substring(start).isBlank()) {
            throw new IllegalStateException("The last statement of " + name + " has no end");
        }
    }

    void execute(String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    String literal(String text) throws SQLException {
        return quoted("SELECT pg_catalog.quote_literal(?)", text);
    }

    private void executeEachResult(String query) throws SQLException {
        var commands = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                commands.add(rows.getString(1));
            }
        }
        for (var command : commands) {
            execute(command);
        }
    }

    private String filled(String statement, Map<String, String> variables) throws SQLException {
        var matcher = VARIABLE.matcher(statement);
        var result = new StringBuilder();
        while (matcher.find()) {
            var value = variables.get(matcher.group(2));
            if (value == null) {
                throw new IllegalArgumentException("No value for :" + matcher.group(2));
            }
            var quoted = matcher.group(1).equals("'") ? literal(value) : identifier(value);
            matcher.appendReplacement(result, Matcher.quoteReplacement(quoted));
        }
        return matcher.appendTail(result).toString();
    }

    private String identifier(String text) throws SQLException {
        return quoted("SELECT pg_catalog.quote_ident(?)", text);
    }

    /** The server quotes, not we: it knows its own rules. */
    private String quoted(String query, String text) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, text);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String load(String name) {
        try (var resource = SqlScript.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
