package nl.oproep.adapter.jdbc;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The tables that a dump has, in an order in which each row finds what it refers to. */
final class DumpTables {
    /** What others refer to, before those others; the rest in any order. */
    private static final List<String> FIRST = List.of(
            "oproep_assignment",
            "oproep_procedure",
            "oproep_update",
            "oproep_response",
            "oproep_attachment",
            "oproep_attachment_chunk",
            "oproep_member",
            "oproep_interest",
            "oproep_brochure",
            "oproep_brochure_piece");

    /** What is of no use elsewhere: history, timetables, sessions. */
    private static final Set<String> NOT =
            Set.of("oproep_schema_history", "oproep_recurring", "oproep_node", "oproep_turn", "oproep_session");

    private final Handle handle;

    /** A column and how its values are written. */
    record Column(String name, DumpValue kind) {}

    /** A table with the columns that are stored, and not worked out by the database itself. */
    record Table(String name, List<Column> columns) {
        private String names() {
            return columns.stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "));
        }

        String select() {
            return "select " + names() + " from " + name;
        }

        String insert() {
            return "insert into " + name + " (" + names() + ") values ("
                    + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        }
    }

    DumpTables(Handle handle) {
        this.handle = handle;
    }

    /** PostgreSQL then shows the whole dump what was committed at its start; H2 lets nobody else in. */
    void fromOneMoment() {
        if (postgres()) {
            handle.execute("set transaction isolation level repeatable read, read only");
        }
    }

    private boolean postgres() {
        try {
            return handle.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw Faults.of("the dump", e);
        }
    }

    /** Of the schema: the number of the last migration. */
    int version() {
        return handle.createQuery("select max(cast(\"version\" as integer)) from oproep_schema_history")
                .mapTo(Integer.class)
                .one();
    }

    List<Table> all() {
        return handle
                .createQuery(
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_name like 'oproep\\_%' escape '\\'")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(name -> !NOT.contains(name))
                .sorted(Comparator.comparing(DumpTables::place).thenComparing(name -> name))
                .map(name -> new Table(name, columns(name)))
                .toList();
    }

    private static int place(String name) {
        return FIRST.contains(name) ? FIRST.indexOf(name) : FIRST.size();
    }

    private List<Column> columns(String table) {
        return handle.createQuery("""
                        select column_name, data_type
                          from information_schema.columns
                         where table_schema = current_schema() and table_name = :table and is_generated = 'NEVER'
                         order by ordinal_position
                        """)
                .bind("table", table)
                .map((row, context) -> new Column(row.getString(1), DumpValue.of(row.getString(2))))
                .list();
    }

    /** The first table that has a row already, or an empty text. */
    String occupied() {
        return all().stream()
                .filter(table -> handle.createQuery("select 1 from " + table.name() + " fetch first 1 row only")
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent())
                .map(Table::name)
                .findFirst()
                .orElse("");
    }
}
