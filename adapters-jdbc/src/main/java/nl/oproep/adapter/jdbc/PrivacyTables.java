package nl.oproep.adapter.jdbc;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.spi.Traces;

/** What the tables hold about people, by category, and the tables about that. */
record PrivacyTables(
        Map<DataCategory, Traces> traces,
        JdbcPrivacyRequests requests,
        JdbcHolds holds,
        JdbcErasures erasures,
        JdbcRecipients recipients) {

    static PrivacyTables over(Jdbc jdbc, Clock clock) {
        var traces = new EnumMap<DataCategory, Traces>(DataCategory.class);
        Map.of(
                        DataCategory.POSTING, ProcedureSql.postings(),
                        DataCategory.RESPONSE, ProcedureSql.responses(),
                        DataCategory.MAIL, HeldSql.mails(),
                        DataCategory.LINK, HeldSql.links(),
                        DataCategory.PLACEMENT, HeldSql.placements(),
                        DataCategory.INVOICE, HeldSql.invoices(),
                        DataCategory.SUBSCRIPTION, PeopleSql.partners(),
                        DataCategory.MEMBER, PeopleSql.members(),
                        DataCategory.INBOUND, HeldSql.arrivals(),
                        DataCategory.REQUEST, HeldSql.requests())
                .forEach((category, sql) -> traces.put(category, new JdbcTraces(jdbc, clock, sql)));
        return new PrivacyTables(
                Map.copyOf(traces),
                new JdbcPrivacyRequests(jdbc),
                new JdbcHolds(jdbc),
                new JdbcErasures(jdbc),
                new JdbcRecipients(jdbc));
    }
}
