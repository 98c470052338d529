package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.oproep.assignment.Reference;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardOrder;
import nl.oproep.board.spi.BoardEntries;

/** An assignment as it stands in the list, read from a row without its poster. */
final class BoardRow {
    static final String COLUMNS = """
            reference, version, title, substring(text from 1 for 200) as excerpt, disciplines, region, remote, starts_on,
            hours_per_week, rate, closes_on, published_at""";
    private static final int EXCERPT = 200;

    private BoardRow() {}

    /** The columns that this order goes by. */
    static String order(BoardOrder order) {
        return switch (order) {
            case NEWEST -> "published_at desc, reference";
            case CLOSING -> "closes_on, published_at desc, reference";
            case STARTING -> "starts_on nulls last, published_at desc, reference";
        };
    }

    static BoardEntries.Tally tally(ResultSet row) throws SQLException {
        return new BoardEntries.Tally(
                Json.strings(row.getString("disciplines")),
                row.getString("region"),
                row.getBoolean("remote"),
                row.getInt("found"));
    }

    static BoardEntry read(ResultSet row) throws SQLException {
        return new BoardEntry(
                new Reference(row.getString("reference")),
                row.getLong("version"),
                row.getString("title"),
                excerpt(row.getString("excerpt")),
                Json.strings(row.getString("disciplines")),
                row.getString("region"),
                row.getBoolean("remote"),
                Moments.dayOrNull(row, "starts_on"),
                row.getObject("hours_per_week", Integer.class),
                row.getString("rate"),
                row.getObject("closes_on", LocalDate.class),
                Moments.read(row, "published_at"));
    }

    /** One database counts code points, another characters: this cuts both to the same. */
    private static String excerpt(String text) {
        int end = Math.min(EXCERPT, text.length());
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1))
                ? text.substring(0, end - 1)
                : text.substring(0, end);
    }
}
