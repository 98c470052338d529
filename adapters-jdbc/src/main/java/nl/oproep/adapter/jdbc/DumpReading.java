package nl.oproep.adapter.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.StoreException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a {@link Dump} into empty tables, in one transaction: a dump that is damaged leaves nothing behind. */
final class DumpReading {
    private static final int BATCH = 200;

    private final Jdbc jdbc;

    DumpReading(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    long read(InputStream in) {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return jdbc.together("the dump", handle -> {
            var tables = new DumpTables(handle);
            var occupied = tables.occupied();
            if (!occupied.isEmpty()) {
                throw new StoreException(
                        "only empty tables can be restored into, and " + occupied + " is not empty", null);
            }
            try {
                return new Course(handle, tables).through(lines);
            } catch (IOException e) {
                throw new StoreException("the dump cannot be read", e);
            } catch (SQLException e) {
                throw Faults.of("the dump", e);
            }
        });
    }

    /** One way through the lines. */
    private static final class Course {
        private final Handle handle;
        private final DumpTables tables;
        private final List<DumpTables.Table> all;
        private final MessageDigest digest = Sha256.digest();
        private DumpTables.@Nullable Table table;
        private @Nullable PreparedStatement insert;
        private long rows;
        private int number;

        Course(Handle handle, DumpTables tables) {
            this.handle = handle;
            this.tables = tables;
            this.all = tables.all();
        }

        long through(BufferedReader lines) throws IOException, SQLException {
            head(parsed(next(lines)));
            var line = next(lines);
            while (!(parsed(line) instanceof Map<?, ?> foot && foot.containsKey("sha256"))) {
                take(parsed(line));
                digested(line);
                line = next(lines);
            }
            flush();
            var said = (Map<?, ?>) parsed(line);
            if (!Sha256.of(digest).hex().equals(said.get("sha256"))
                    || !(said.get("rows") instanceof Number count && count.longValue() == rows)) {
                throw damaged("does not agree with its foot");
            }
            return rows;
        }

        private String next(BufferedReader lines) throws IOException {
            var line = lines.readLine();
            number++;
            if (line == null) {
                throw damaged("ends before its foot");
            }
            if (number == 1) {
                digested(line);
            }
            return line;
        }

        private void digested(String line) {
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }

        private Object parsed(String line) {
            try {
                return Dump.JSON.readValue(line, Object.class);
            } catch (JacksonException e) {
                throw damaged("is no JSON");
            }
        }

        private void head(Object line) {
            if (!(line instanceof Map<?, ?> head) || !Dump.FORMAT.equals(head.get("format"))) {
                throw damaged("does not begin as a dump does");
            }
            if (!Integer.valueOf(tables.version()).equals(head.get("schema"))) {
                throw new StoreException(
                        "the dump is of schema " + head.get("schema") + " and these tables are of " + tables.version()
                                + ": restore it with the version that wrote it, then migrate",
                        null);
            }
        }

        private void take(Object line) throws SQLException {
            if (line instanceof Map<?, ?> head) {
                flush();
                table = named(head);
                insert = handle.getConnection().prepareStatement(table.insert());
            } else if (line instanceof List<?> values && table != null && insert != null) {
                if (values.size() != table.columns().size()) {
                    throw damaged("has a row of another length");
                }
                for (int i = 0; i < values.size(); i++) {
                    table.columns().get(i).kind().set(insert, i + 1, values.get(i));
                }
                insert.addBatch();
                rows++;
                if (rows % BATCH == 0) {
                    insert.executeBatch();
                }
            } else {
                throw damaged("has a row of no table");
            }
        }

        private DumpTables.Table named(Map<?, ?> head) {
            var found = all.stream()
                    .filter(one -> one.name().equals(head.get("table")))
                    .findFirst()
                    .orElseThrow(() -> damaged("has a table that is not known here"));
            if (!(head.get("columns") instanceof List<?> names)) {
                throw damaged("has a table without columns");
            }
            var columns = names.stream()
                    .map(name -> found.columns().stream()
                            .filter(column -> column.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> damaged("has a column that is not known here")))
                    .toList();
            return new DumpTables.Table(found.name(), columns);
        }

        private void flush() throws SQLException {
            if (insert != null) {
                insert.executeBatch();
                insert.close();
            }
        }

        private StoreException damaged(String how) {
            return new StoreException("the dump " + how + " (line " + number + "): nothing was restored", null);
        }
    }
}
