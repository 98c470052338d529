package nl.oproep.adapter.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.StoreException;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything as JSON lines: a head with the version of the schema, for each table a line with its columns and then a line a row, and a foot with the number of rows and the digest of all that stands above it. Memory does not grow
 * with what is held.
 */
final class Dump {
    static final String FORMAT = "oproep-dump-1";
    static final JsonMapper JSON = new JsonMapper();
    private static final int FETCH = 200;

    private final Jdbc jdbc;

    Dump(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    long write(OutputStream out) {
        var digest = Sha256.digest();
        var digested = new DigestOutputStream(out, digest);
        return jdbc.together("the dump", handle -> {
            var tables = new DumpTables(handle);
            tables.fromOneMoment();
            line(digested, Map.of("format", FORMAT, "schema", tables.version()));
            long rows = 0;
            for (var table : tables.all()) {
                rows += write(handle, table, digested);
            }
            var foot = new LinkedHashMap<String, Object>();
            foot.put("rows", rows);
            foot.put("sha256", Sha256.of(digest).hex());
            line(out, foot);
            return rows;
        });
    }

    private static long write(Handle handle, DumpTables.Table table, OutputStream out) {
        var head = new LinkedHashMap<String, Object>();
        head.put("table", table.name());
        head.put(
                "columns", table.columns().stream().map(DumpTables.Column::name).toList());
        line(out, head);
        try (var statement = handle.getConnection().createStatement()) {
            statement.setFetchSize(FETCH);
            long rows = 0;
            try (var row = statement.executeQuery(table.select())) {
                while (row.next()) {
                    line(out, values(row, table));
                    rows++;
                }
            }
            return rows;
        } catch (SQLException e) {
            throw Faults.of("the dump of " + table.name(), e);
        }
    }

    private static List<Object> values(ResultSet row, DumpTables.Table table) throws SQLException {
        var values = new ArrayList<Object>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.columns().get(i).kind().read(row, i + 1));
        }
        return values;
    }

    private static void line(OutputStream out, Object what) {
        try {
            out.write(JSON.writeValueAsBytes(what));
            out.write("\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new StoreException("the dump cannot be written: is the disk full?", e);
        }
    }
}
