package nl.oproep.adapter.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.oproep.billing.Account;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Series;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.placement.Placement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Documents in one table, never updated; the counters of the series in another, a row each. */
final class JdbcInvoices implements Invoices {
    private final Jdbc jdbc;

    JdbcInvoices(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Series hold(String series) {
        return jdbc.together("series " + series, handle -> {
            handle.createUpdate("""
                            insert into oproep_series (name, last_year, last_number)
                            values (:name, 0, 0)
                                on conflict do nothing
                            """).bind("name", series).execute();
            return handle.createQuery("""
                            select last_year, last_number, last_date
                              from oproep_series
                             where name = :name
                               for update
                            """)
                    .bind("name", series)
                    .map((row, context) -> new Series(
                            series,
                            row.getInt("last_year"),
                            row.getLong("last_number"),
                            Moments.dayOrNull(row, "last_date")))
                    .one();
        });
    }

    @Override
    public List<Account> due(LocalDate date, @Nullable Account after, int limit) {
        return jdbc.together("due placements", handle -> {
            var lines = lines(handle, date, after, limit);
            var documents = documents(
                    handle, lines.stream().map(line -> line.placement().id()).toList());
            return lines.stream()
                    .map(line -> new Account(
                            line.placement(),
                            line.since(),
                            documents.getOrDefault(line.placement().id(), List.of())))
                    .toList();
        });
    }

    private record Line(Placement placement, LocalDate since) {}

    /** What is due is held first, and changed by nobody until the transaction ends: whoever changes a placement writes its row here, too. */
    private static List<Line> lines(Handle handle, LocalDate date, @Nullable Account after, int limit) {
        var query = handle.createQuery(
                        """
                         select look_on, placement
                           from oproep_due
                          where look_on <= :date %s
                          order by look_on, placement
                          fetch first :limit rows only
                            for update
                        """.formatted(after == null ? "" : "and (look_on, placement) > (:since, :after)"))
                .bind("date", date)
                .bind("limit", limit);
        if (after != null) {
            query.bind("since", after.since()).bind("after", after.placement().id());
        }
        var due = new LinkedHashMap<UUID, LocalDate>();
        query.map((row, context) ->
                        due.put(row.getObject("placement", UUID.class), row.getObject("look_on", LocalDate.class)))
                .list();
        var placements = placements(handle, List.copyOf(due.keySet()));
        var lines = new ArrayList<Line>(due.size());
        due.forEach((id, since) -> {
            var placement = placements.get(id);
            if (placement != null) {
                lines.add(new Line(placement, since));
            }
        });
        return lines;
    }

    private static Map<UUID, Placement> placements(Handle handle, List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : handle
                        .createQuery("select " + PlacementRow.COLUMNS + " from oproep_placement where id = any(:ids)")
                        .bindArray("ids", UUID.class, ids)
                        .map((row, context) -> PlacementRow.read(row))
                        .stream()
                        .collect(Collectors.toMap(Placement::id, placement -> placement));
    }

    /** One question for all of them. */
    private static Map<UUID, List<Invoice>> documents(Handle handle, List<UUID> placements) {
        return placements.isEmpty()
                ? Map.of()
                : read(handle.createQuery("""
                                 select %s
                                   from oproep_invoice
                                  where placement = any(:placements)
                                  order by issue_year, number
                                """.formatted(InvoiceRow.COLUMNS))
                                .bindArray("placements", UUID.class, placements))
                        .stream()
                        .collect(Collectors.groupingBy(Invoice::placement));
    }

    private static List<Invoice> read(Query query) {
        return query.map((row, context) -> InvoiceRow.read(row)).list();
    }

    @Override
    public void issue(Series series, List<Invoice> documents, List<Settled> settled) {
        jdbc.together("series " + series.name(), handle -> {
            Batch.execute(handle, InvoiceRow.INSERT, documents, InvoiceRow::bind);
            handle.createUpdate("""
                            update oproep_series
                               set last_year = :year, last_number = :number, last_date = :date
                             where name = :name
                            """)
                    .bind("name", series.name())
                    .bind("year", series.year())
                    .bind("number", series.last())
                    .bindByType("date", series.date(), LocalDate.class)
                    .execute();
            settle(handle, settled);
            return documents.size();
        });
    }

    /** Placements that are to be looked at on the same day are one statement. */
    private static void settle(Handle handle, List<Settled> settled) {
        var days = new HashMap<@Nullable LocalDate, List<UUID>>();
        for (var one : settled) {
            days.computeIfAbsent(one.again(), day -> new ArrayList<>()).add(one.placement());
        }
        days.forEach((day, placements) -> handle.createUpdate(
                        "update oproep_due set look_on = :day where placement = any(:placements)")
                .bindByType("day", day, LocalDate.class)
                .bindArray("placements", UUID.class, placements)
                .execute());
    }

    @Override
    public Optional<Invoice> find(InvoiceNumber number) {
        return jdbc.one(
                "invoice " + number,
                handle -> read(handle.createQuery(
                                        "select " + InvoiceRow.COLUMNS
                                                + " from oproep_invoice where issue_year = :year and number = :number and series = :series")
                                .bind("year", number.year())
                                .bind("number", number.sequence())
                                .bind("series", number.series()))
                        .stream()
                        .findFirst());
    }

    @Override
    public Optional<Invoice> find(UUID id) {
        return jdbc.one(
                "invoice " + id,
                handle -> read(handle.createQuery(
                                        "select " + InvoiceRow.COLUMNS + " from oproep_invoice where id = :id")
                                .bind("id", id))
                        .stream()
                        .findFirst());
    }

    @Override
    public List<Invoice> of(UUID placement) {
        return jdbc.one(
                "invoices of placement " + placement,
                handle -> documents(handle, List.of(placement)).getOrDefault(placement, List.of()));
    }

    @Override
    public List<Invoice> list(@Nullable InvoiceNumber before, int limit) {
        return jdbc.one("invoices", handle -> {
            var query = handle.createQuery("""
                             select %s
                               from oproep_invoice
                               %s
                              order by issue_year desc, number desc, series desc
                              fetch first :limit rows only
                            """.formatted(
                            InvoiceRow.COLUMNS,
                            before == null ? "" : "where (issue_year, number, series) < (:year, :number, :series)"))
                    .bind("limit", limit);
            if (before != null) {
                query.bind("year", before.year())
                        .bind("number", before.sequence())
                        .bind("series", before.series());
            }
            return read(query);
        });
    }
}
