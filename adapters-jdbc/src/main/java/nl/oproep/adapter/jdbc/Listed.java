package nl.oproep.adapter.jdbc;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Pages of a table in an order of its own, as the back office lists them. */
final class Listed {
    private Listed() {}

    /** At most {@code limit} rows, past the first {@code offset} of them. */
    static Query page(Handle handle, String columns, String table, String order, int limit, int offset) {
        return handle.createQuery("select " + columns + " from " + table + " order by " + order
                        + " offset :offset rows fetch first :limit rows only")
                .bind("offset", offset)
                .bind("limit", limit);
    }
}
