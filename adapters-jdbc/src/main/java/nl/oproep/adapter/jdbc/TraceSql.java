package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Expiry;

/**
 * The statements of one category. Every one of them finds its rows by an index.
 *
 * @param name of what is held, for errors
 * @param about selects {@code trace_key, since, ended, about_key} of {@code :key} and then the content, each column under the name that people see
 * @param addresses where the addresses stand; empty when nothing is found by an address
 * @param dueKeys for each rule, the keys of what had ended by {@code :before} ({@code :day}) and is not held
 * @param dueCounts likewise where counting sees more than wiping does at that moment
 * @param tallies select {@code year_number, month_number, what} of {@code :keys}
 * @param hanging deletes what hangs on {@code :keys}
 * @param own deletes {@code :keys} themselves, from each table that has some of them
 */
record TraceSql(
        String name,
        String about,
        List<Column> addresses,
        Map<Expiry, String> dueKeys,
        Map<Expiry, String> dueCounts,
        List<String> tallies,
        List<String> hanging,
        List<String> own) {

    /** A column with an index. */
    record Column(String table, String name) {}

    Optional<String> due(Expiry rule) {
        return Optional.ofNullable(dueKeys.get(rule));
    }

    Optional<String> counted(Expiry rule) {
        return Optional.ofNullable(dueCounts.getOrDefault(rule, dueKeys.get(rule)));
    }
}
