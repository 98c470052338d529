package nl.oproep.adapter.jdbc;

import java.util.EnumMap;
import java.util.Map;
import nl.oproep.operator.Listed;
import nl.oproep.operator.spi.Totals;

/** How long the operator's lists are, counted in the order of the index that serves the list, so that no row is read for it. */
final class JdbcTotals implements Totals {
    private static final Map<Listed, String> LISTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Listed.PLACEMENTS, "oproep_placement order by recorded_at desc, id"),
            Map.entry(Listed.INVOICES, "oproep_invoice order by issue_year, number, series"),
            Map.entry(Listed.SUBSCRIPTIONS, "oproep_subscription order by first_day desc, id"),
            Map.entry(Listed.MEMBERS, "oproep_member order by confirmed_at desc, id"),
            Map.entry(Listed.SPONSORSHIPS, "oproep_sponsorship order by first_day desc, id"),
            Map.entry(Listed.NEWSLETTERS, "oproep_newsletter order by created_at desc, id"),
            Map.entry(
                    Listed.SILENT, "oproep_procedure where silent_since is not null order by silent_since, assignment"),
            Map.entry(Listed.OPERATORS, "oproep_operator order by name"),
            Map.entry(Listed.NOTES, "oproep_act order by at desc, id"),
            Map.entry(
                    Listed.REQUESTS_OPEN,
                    "oproep_privacy_request where state = 'OPEN' order by state, requested_at, id"),
            Map.entry(
                    Listed.REQUESTS_ANSWERED,
                    "oproep_privacy_request where state = 'ANSWERED' order by state, requested_at, id"),
            Map.entry(
                    Listed.REQUESTS_MAILED,
                    "oproep_privacy_request where state = 'MAILED' order by state, requested_at, id"),
            Map.entry(Listed.HOLDS, "oproep_hold order by until_day, subject")));
    /** Makes the order count, so that the index is used; far more than any network has. */
    private static final int MOST = 1_000_000_000;

    private final Jdbc jdbc;

    JdbcTotals(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long of(Listed what) {
        return jdbc.one(
                "how many there are",
                handle -> handle.createQuery(
                                "select count(*) from (select 1 from %s fetch first %s rows only) as listed"
                                        .formatted(LISTS.get(what), MOST))
                        .mapTo(Long.class)
                        .one());
    }
}
