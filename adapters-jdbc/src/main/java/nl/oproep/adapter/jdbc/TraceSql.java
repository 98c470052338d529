package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Expiry;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one category. Every one of them finds its rows by an index.
 *
 * @param name of what is held, for errors
 * @param about selects {@code trace_key, since, ended, about_key} of {@code :key} and then the content, each column under the name that people see
 * @param address where the addresses stand, or null when nothing is found by an address
 * @param dueKeys for each rule, the keys of what had ended by {@code :before} ({@code :day}) and is not held
 * @param dueCounts likewise where counting sees more than wiping does at that moment
 * @param tallies select {@code year_number, month_number, what} of {@code :keys}
 * @param forget deletes {@code :keys}, what hangs on them first; the last statement counts
 */
record TraceSql(
        String name,
        String about,
        @Nullable Column address,
        Map<Expiry, String> dueKeys,
        Map<Expiry, String> dueCounts,
        List<String> tallies,
        List<String> forget) {

    /** A column with an index. */
    record Column(String table, String name) {}

    Optional<String> due(Expiry rule) {
        return Optional.ofNullable(dueKeys.get(rule));
    }

    Optional<String> counted(Expiry rule) {
        return Optional.ofNullable(dueCounts.getOrDefault(rule, dueKeys.get(rule)));
    }

    Optional<Column> addresses() {
        return Optional.ofNullable(address);
    }
}
