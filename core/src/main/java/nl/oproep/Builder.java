package nl.oproep;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.oproep.assignment.Managing;
import nl.oproep.assignment.Posting;
import nl.oproep.assignment.PostingMails;
import nl.oproep.assignment.Publications;
import nl.oproep.assignment.Screening;
import nl.oproep.assignment.Supervising;
import nl.oproep.board.Board;
import nl.oproep.kernel.Constraints;
import nl.oproep.kernel.Network;
import nl.oproep.link.Linking;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivering;
import nl.oproep.mail.Dispatching;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Mailroom;
import nl.oproep.mail.RetrySchedule;
import nl.oproep.mail.spi.Transport;
import nl.oproep.partner.Subscribing;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Responding;
import nl.oproep.response.ResponseMails;
import nl.oproep.response.ResponseScreening;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Puts a network together. Network, agreements and transport must be given; all else has the default that its method names. */
public final class Builder {
    private final Store store;
    private @Nullable Network network;
    private @Nullable Agreements agreements;
    private @Nullable Transport transport;
    private @Nullable Validator validator;
    private Policies policies = Policies.STANDARD;
    private RetrySchedule retries = RetrySchedule.STANDARD;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();
    private String node = "node";
    private Runnable bell = () -> {};
    private boolean boardInMemory = true;

    Builder(Store store) {
        this.store = store;
    }

    /** Who operates the board. Must be given. */
    public Builder network(Network operator) {
        this.network = operator;
        return this;
    }

    /** The working agreements, the version in force last. Must be given. */
    public Builder agreements(Agreements versions) {
        this.agreements = versions;
        return this;
    }

    /** How mails travel. Must be given. */
    public Builder transport(Transport way) {
        this.transport = way;
        return this;
    }

    /** What may be decided; by default {@link Policies#STANDARD}. */
    public Builder policies(Policies decided) {
        this.policies = decided;
        return this;
    }

    /** When undelivered mail is tried again; by default {@link RetrySchedule#STANDARD}. */
    public Builder retries(RetrySchedule schedule) {
        this.retries = schedule;
        return this;
    }

    /** The time; by default the system's. Its zone does not matter: days are those of the network's zone. */
    public Builder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /** Chance for references and secrets, fit for cryptography; by default a {@link SecureRandom}. */
    public Builder random(RandomGenerator chance) {
        this.random = chance;
        return this;
    }

    /** Checks commands; by default the provider on the class path. */
    public Builder validator(Validator checker) {
        this.validator = checker;
        return this;
    }

    /** The name of this node among those that share a store, the same after a restart; by default {@code node}, which does for one. */
    public Builder node(String name) {
        this.node = name;
        return this;
    }

    /** Called after each commit that may have posted mail, on the thread that committed; by default nothing. Must return at once. */
    public Builder bell(Runnable ring) {
        this.bell = ring;
        return this;
    }

    /** Whether the board is searched in this node's memory, about 1 kB for each open assignment and at most five seconds behind other nodes, or in the store; by default in memory. */
    public Builder boardInMemory(boolean inMemory) {
        this.boardInMemory = inMemory;
        return this;
    }

    /**
     * The network.
     *
     * @throws IllegalStateException when something that must be given was not; the message names all of it
     */
    public Oproep build() {
        if (network == null || agreements == null || transport == null) {
            throw new IllegalStateException("an interim network cannot be built without"
                    + (network == null ? " network(…)" : "")
                    + (agreements == null ? " agreements(…)" : "")
                    + (transport == null ? " transport(…)" : ""));
        }
        return new Oproep(wire(network, agreements, transport));
    }

    private Wiring wire(Network operator, Agreements versions, Transport way) {
        var constraints = new Constraints(validator == null ? standardValidator() : validator);
        var mailroom = new Mailroom(store.outbox(), store.ids(), random, clock, bell);
        var linking = new Linking(store.links(), random, clock);
        var screening = new Screening(constraints, versions, operator, policies.anonymity(), clock);
        var publications = new Publications(store.assignments());
        var board = boardInMemory
                ? Board.inMemory(store.boardEntries(), operator, clock)
                : Board.inStore(store.boardEntries(), operator, clock);
        var subscribing = new Subscribing(store.partners(), store.ids());
        return new Wiring(
                operator,
                policies,
                versions,
                clock,
                new Posting(
                        store.assignments(),
                        store.transactions(),
                        store.ids(),
                        linking,
                        mailroom,
                        screening,
                        versions,
                        policies.publication(),
                        board::touch,
                        random,
                        clock),
                new Managing(
                        store.assignments(),
                        store.transactions(),
                        linking,
                        mailroom,
                        screening,
                        versions,
                        policies.publication(),
                        board::touch,
                        clock),
                new Supervising(store.assignments(), store.transactions(), mailroom, screening, board::touch, clock),
                publications,
                board,
                new Responding(
                        publications,
                        store.responses(),
                        subscribing,
                        store.ids(),
                        mailroom,
                        new ResponseScreening(constraints, versions, operator, policies.attachments()),
                        versions,
                        operator,
                        random,
                        clock),
                new FollowingUp(store.responses()),
                subscribing,
                new Dispatching(store.outbox(), way, composers(operator), operator, retries, node, random, clock),
                new Delivering(store.deliveries(), clock));
    }

    private Map<MailKind, Composer> composers(Network operator) {
        var postings = new PostingMails(operator);
        var responses =
                new ResponseMails(store.responses(), operator, policies.replyTo(), policies.copyOfAttachments());
        var composers = new HashMap<MailKind, Composer>();
        composers.put(PostingMails.COPY, postings);
        composers.put(PostingMails.EDIT, postings);
        composers.put(PostingMails.PUBLISHED, postings);
        composers.put(ResponseMails.TO_POSTER, responses);
        composers.put(ResponseMails.TO_NETWORK, responses);
        composers.put(ResponseMails.TO_CANDIDATE, responses);
        return Map.copyOf(composers);
    }

    private static Validator standardValidator() {
        try {
            return Validation.buildDefaultValidatorFactory().getValidator();
        } catch (NoProviderFoundException e) {
            throw new IllegalStateException(
                    "no Jakarta Validation provider: add org.hibernate.validator:hibernate-validator, or give validator(…)",
                    e);
        }
    }
}
