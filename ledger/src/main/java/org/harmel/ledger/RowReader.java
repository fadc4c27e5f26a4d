package org.harmel.ledger;

import java.sql.SQLException;

/** Takes the rows of an answer, one after the other. */
@FunctionalInterface
public interface RowReader {
    void read(Row row) throws SQLException;
}
