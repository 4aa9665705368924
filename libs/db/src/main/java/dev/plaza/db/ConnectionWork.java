package dev.plaza.db;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection, which stays its lender's to close. */
@FunctionalInterface
public interface ConnectionWork<T> {

    T with(Connection connection) throws SQLException;
}
