package nl.oproep.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.fee.Tariff;
import nl.oproep.fee.WorkedPeriod;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.placement.spi.Placements;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseKind;
import org.jspecify.annotations.Nullable;

/** Recording who got to work because of a contact through the network, and what becomes known of it later (O5, F1, F6, F7). The host sees to it that only an operator gets here; candidates and posters have {@link ReportingPlacement}. */
public final class Placing {
    private static final int TRIES = 5;

    private final Placements placements;
    private final FollowingUp responses;
    private final Transactions transactions;
    private final Ids ids;
    private final InvitingDebtor inviting;
    private final Network network;
    private final Tariff tariff;
    private final Clock clock;

    public Placing(
            Placements placements,
            FollowingUp responses,
            Transactions transactions,
            Ids ids,
            InvitingDebtor inviting,
            Network network,
            Tariff tariff,
            Clock clock) {
        this.placements = placements;
        this.responses = responses;
        this.transactions = transactions;
        this.ids = ids;
        this.inviting = inviting;
        this.network = network;
        this.tariff = tariff;
        this.clock = clock;
    }

    /** Records a placement; when nobody is known yet who owes the fee, the candidate is asked by mail in the same commit. Stores nothing when anything is wrong. */
    public Placed record(RecordPlacement command) {
        return record(command, RecordedBy.OPERATOR);
    }

    Placed record(RecordPlacement command, RecordedBy by) {
        var violations = check(command);
        var response = response(command.response());
        if (response.isEmpty() || !violations.isEmpty()) {
            return new Placed.Refused(violations);
        }
        var billing = command.billing();
        var reading = new WorkReading(command.periods(), today());
        var identity = billing == null ? null : billing.identity();
        return add(placement(response.get(), reading, command.cancelled(), identity, by), response.get());
    }

    /** Everything that is wrong with it, each at its field; empty when {@link #record(RecordPlacement)} would store it. Stores nothing. */
    public List<Violation> check(RecordPlacement command) {
        var violations = new ArrayList<Violation>();
        response(command.response())
                .ifPresentOrElse(
                        found -> violations.addAll(unfit(found)),
                        () -> violations.add(Violation.of("response", "placement.response")));
        violations.addAll(new WorkReading(command.periods(), today()).violations());
        violations.addAll(problems(command.billing()));
        return List.copyOf(violations);
    }

    private Placement placement(
            Response response,
            WorkReading reading,
            boolean cancelled,
            @Nullable BillingIdentity debtor,
            RecordedBy by) {
        return new Placement(
                ids.next(),
                0,
                response.id(),
                response.partner(),
                reading.work(),
                cancelled,
                tariff,
                debtor,
                response.language(),
                by,
                clock.instant());
    }

    private Placed add(Placement placement, Response response) {
        try {
            transactions.within(() -> {
                placements.add(placement);
                inviting.invite(placement, response);
                return placement;
            });
        } catch (DuplicateException e) {
            return new Placed.Refused(List.of(Violation.of("response", "placement.recorded")));
        }
        inviting.ring();
        return new Placed.Recorded(placement);
    }

    private List<Violation> unfit(Response response) {
        if (response.kind() != ResponseKind.RESPONSE) {
            return List.of(Violation.of("response", "placement.question"));
        }
        return placements.of(response.id()).isPresent()
                ? List.of(Violation.of("response", "placement.recorded"))
                : List.of();
    }

    private Optional<Response> response(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        try {
            return responses.find(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return responses.known(typed);
        }
    }

    /** Changes what is known. The schedule is computed anew; the next invoice run charges or credits the difference (F6). */
    public Placed change(UUID id, ChangePlacement command) {
        for (int tries = 1; ; tries++) {
            try {
                return transactions.within(() -> placements
                        .find(id)
                        .map(placement -> changed(placement, command))
                        .orElseGet(Placed.Unknown::new));
            } catch (StaleException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Placed changed(Placement placement, ChangePlacement command) {
        var violations = problems(placement, command);
        if (!violations.isEmpty()) {
            return new Placed.Refused(violations);
        }
        var cancelled = command.cancelled();
        var billing = command.billing();
        var work = new WorkReading(periods(placement, command), today()).work();
        var next = placement.working(work, cancelled == null ? placement.calledOff() : cancelled);
        placements.replace(billing == null ? next : next.owedBy(billing.identity()));
        return new Placed.Recorded(placements.find(placement.id()).orElse(next));
    }

    /** Everything that is wrong with a change, each at its field; empty when there is no such placement, or nothing wrong. Stores nothing. */
    public List<Violation> check(UUID id, ChangePlacement command) {
        return placements
                .find(id)
                .map(placement -> problems(placement, command))
                .orElse(List.of());
    }

    private List<Violation> problems(Placement placement, ChangePlacement command) {
        var violations = new ArrayList<>(new WorkReading(periods(placement, command), today()).violations());
        violations.addAll(problems(command.billing()));
        return List.copyOf(violations);
    }

    private static List<WorkedPeriod> periods(Placement placement, ChangePlacement command) {
        var anew = command.periods();
        if (anew != null) {
            return anew;
        }
        var periods = new ArrayList<WorkedPeriod>();
        placement.work().periods().forEach(span -> periods.add(new WorkedPeriod(span.first(), span.last())));
        if (command.start() != null) {
            periods.set(0, new WorkedPeriod(command.start(), periods.get(0).last()));
        }
        int last = periods.size() - 1;
        if (command.end() != null || command.openEnd()) {
            periods.set(last, new WorkedPeriod(periods.get(last).first(), command.end()));
        }
        return periods;
    }

    private List<Violation> problems(@Nullable BillingDetails billing) {
        return billing == null
                ? List.of()
                : billing.problems(network).stream()
                        .map(violation -> violation.in("billing"))
                        .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), network.timeZone());
    }

    /** The placement, or empty. */
    public Optional<Placement> find(UUID id) {
        return placements.find(id);
    }

    /** Placements, newest first, at most {@code limit} of them, skipping {@code offset}. */
    public List<Placement> list(int limit, int offset) {
        return placements.list(limit, offset);
    }
}
