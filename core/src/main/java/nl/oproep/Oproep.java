package nl.oproep;

import java.time.LocalDate;
import nl.oproep.assignment.Managing;
import nl.oproep.assignment.Posting;
import nl.oproep.assignment.Publications;
import nl.oproep.assignment.Supervising;
import nl.oproep.board.Board;
import nl.oproep.kernel.Network;
import nl.oproep.mail.Delivering;
import nl.oproep.mail.Dispatching;
import nl.oproep.partner.Subscribing;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Responding;
import nl.oproep.terms.Agreements;

/**
 * An interim network, ready to use: start here.
 *
 * <pre>{@code
 * var oproep = Oproep.over(JdbcStore.over(dataSource))
 *     .network(network)
 *     .agreements(agreements)
 *     .transport(SmtpTransport.to(settings))
 *     .build();
 * }</pre>
 *
 * <p>Immutable and safe for many threads. It has no threads of its own: the host calls {@link Dispatching#deliverDue} whenever it likes, {@link Builder#bell} says when there is a reason to.
 */
public final class Oproep {
    private final Wiring wiring;

    Oproep(Wiring wiring) {
        this.wiring = wiring;
    }

    /** A network over this store; what else must be given, the builder asks for when it builds. */
    public static Builder over(Store store) {
        return new Builder(store);
    }

    /** Posting assignments (P1-P6). */
    public Posting posting() {
        return wiring.posting();
    }

    /** What the poster does behind the private links (P5). */
    public Managing managing() {
        return wiring.managing();
    }

    /** What the operator does with assignments (P6, P9). */
    public Supervising supervising() {
        return wiring.supervising();
    }

    /** Assignments as anybody may see them (P3). */
    public Publications publications() {
        return wiring.publications();
    }

    /** Searching and browsing what is open. */
    public Board board() {
        return wiring.board();
    }

    /** Responding and asking (R1-R10). */
    public Responding responding() {
        return wiring.responding();
    }

    /** Responses as the operator follows them up. */
    public FollowingUp followingUp() {
        return wiring.followingUp();
    }

    /** Partner subscriptions (L5). */
    public Subscribing subscribing() {
        return wiring.subscribing();
    }

    /** Sending what waits (M1, M2). */
    public Dispatching dispatching() {
        return wiring.dispatching();
    }

    /** The outbox as the operator sees it. */
    public Delivering delivering() {
        return wiring.delivering();
    }

    /** The working agreements (V6). */
    public Agreements agreements() {
        return wiring.agreements();
    }

    /** Who operates the board. */
    public Network network() {
        return wiring.network();
    }

    /** What may be decided, as it was decided. */
    public Policies policies() {
        return wiring.policies();
    }

    /** Today, in the network's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(wiring.clock().instant(), wiring.network().timeZone());
    }
}
