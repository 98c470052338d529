package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What remains of a wiped procedure: how many of what, by month, and nobody's name (V4). */
final class Tallies {

    private Tallies() {}

    /** So many of something in one month. */
    record Tally(String month, String what, long number) {}

    /** What these things will be counted as, read before they are forgotten. */
    static List<Tally> of(Handle handle, List<String> queries, List<UUID> keys) {
        return queries.stream()
                .flatMap(query -> handle
                        .createQuery("select year_number, month_number, what, count(*) as number from (" + query
                                + ") as counted group by year_number, month_number, what")
                        .bindArray("keys", UUID.class, keys)
                        .map((row, context) -> new Tally(
                                String.format(Locale.ROOT, "%04d-%02d", row.getInt(1), row.getInt(2)),
                                row.getString(3),
                                row.getLong(4)))
                        .list()
                        .stream())
                .sorted((one, other) -> (one.month() + one.what()).compareTo(other.month() + other.what()))
                .toList();
    }

    /** Last in the transaction, for everybody who wipes writes these rows. */
    static void add(Handle handle, List<Tally> tallies) {
        for (var tally : tallies) {
            handle.createUpdate(
                            "insert into oproep_tally (in_month, what, number) values (:month, :what, 0) on conflict do nothing")
                    .bind("month", tally.month())
                    .bind("what", tally.what())
                    .execute();
            handle.createUpdate(
                            "update oproep_tally set number = number + :number where in_month = :month and what = :what")
                    .bind("number", tally.number())
                    .bind("month", tally.month())
                    .bind("what", tally.what())
                    .execute();
        }
    }
}
