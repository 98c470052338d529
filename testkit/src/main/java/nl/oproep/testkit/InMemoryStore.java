package nl.oproep.testkit;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import nl.oproep.Store;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.spi.Links;
import nl.oproep.mail.spi.Deliveries;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.partner.spi.Partners;
import nl.oproep.response.spi.Responses;

/**
 * Everything in memory, for tests and first steps: keeps every promise that a database keeps, contracts included, but one: it is gone with the process. Safe for many threads.
 *
 * <pre>{@code
 * var oproep = Oproep.over(InMemoryStore.create()).network(network).agreements(agreements).transport(mailbox).build();
 * }</pre>
 */
public final class InMemoryStore implements Store {
    private final Memory memory = new Memory();
    private final Ids ids = new InMemoryIds(new AtomicLong());
    private final InMemoryAssignments assignments;
    private final InMemoryLinks links = new InMemoryLinks(memory);
    private final InMemoryOutbox outbox = new InMemoryOutbox(memory);
    private final InMemoryPartners partners = new InMemoryPartners(memory);
    private final InMemoryResponses responses;

    private InMemoryStore(Clock clock) {
        assignments = new InMemoryAssignments(memory, clock);
        responses = new InMemoryResponses(memory, assignments, outbox);
    }

    /** An empty store by the system's clock. */
    public static InMemoryStore create() {
        return at(Clock.systemUTC());
    }

    /** An empty store by this clock, which stamps changes of the board. */
    public static InMemoryStore at(Clock clock) {
        return new InMemoryStore(clock);
    }

    @Override
    public Transactions transactions() {
        return memory;
    }

    @Override
    public Ids ids() {
        return ids;
    }

    @Override
    public Assignments assignments() {
        return assignments;
    }

    @Override
    public BoardEntries boardEntries() {
        return new InMemoryBoardEntries(memory, assignments);
    }

    @Override
    public Links links() {
        return links;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Deliveries deliveries() {
        return new InMemoryDeliveries(memory, outbox);
    }

    @Override
    public Partners partners() {
        return partners;
    }

    @Override
    public Responses responses() {
        return responses;
    }
}
