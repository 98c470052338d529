package nl.oproep.adapter.jdbc;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.oproep.operator.Matter;
import nl.oproep.operator.spi.Waiting;

/** What waits, each matter along an index of its own; literals, so that partial indexes can be seen to fit. */
final class JdbcWaiting implements Waiting {
    private static final Map<Matter, String> FOUND = new EnumMap<>(Map.of(
            Matter.REVIEW, "oproep_assignment where state = 'AWAITING_REVIEW'",
            Matter.SILENT, "oproep_procedure where silent_since is not null",
            Matter.UNREACHABLE, "oproep_assignment where unreachable and state <> 'FINISHED'",
            Matter.MAIL, "oproep_outbox where state <> 'PENDING' and state in ('FAILED', 'HELD')",
            Matter.REQUESTS, "oproep_privacy_request where state = 'OPEN'",
            Matter.INVOICES, "oproep_due where look_on <= :today"));

    private static final String COUNTS = FOUND.entrySet().stream()
            .map(found ->
                    "select '%s' as matter, count(*) as number from (select 1 from %s fetch first :most rows only) as %s_found"
                            .formatted(
                                    found.getKey(),
                                    found.getValue(),
                                    found.getKey().name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining("\nunion all\n"));

    private final Jdbc jdbc;

    JdbcWaiting(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Matter, Integer> counts(LocalDate today, int most) {
        record Count(Matter matter, int number) {}
        return jdbc.one(
                "what waits",
                handle -> handle
                        .createQuery(COUNTS)
                        .bind("today", today)
                        .bind("most", most)
                        .map((row, context) -> new Count(Matter.valueOf(row.getString("matter")), row.getInt("number")))
                        .stream()
                        .collect(Collectors.toMap(Count::matter, Count::number)));
    }
}
