package org.harmel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** A row of an answer, good only until the next one; columns count from 1. */
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public String text(int column) throws SQLException {
        return maybeText(column)
                .orElseThrow(() -> new IllegalStateException("column %d has no value".formatted(column)));
    }

    public Optional<String> maybeText(int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public long number(int column) throws SQLException {
        return row.getLong(column);
    }

    public double real(int column) throws SQLException {
        return row.getDouble(column);
    }

    public boolean yes(int column) throws SQLException {
        return row.getBoolean(column);
    }

    public Optional<LocalDate> day(int column) throws SQLException {
        return maybeText(column).map(LocalDate::parse);
    }
}
