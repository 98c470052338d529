package nl.oproep;

import java.time.LocalDate;
import nl.oproep.announcement.Announcing;
import nl.oproep.announcement.Distributing;
import nl.oproep.announcement.Issuing;
import nl.oproep.announcement.Joining;
import nl.oproep.announcement.Presenting;
import nl.oproep.announcement.Rousing;
import nl.oproep.announcement.Suppressing;
import nl.oproep.announcement.Unsubscribing;
import nl.oproep.assignment.Managing;
import nl.oproep.assignment.Posting;
import nl.oproep.assignment.Publications;
import nl.oproep.assignment.Supervising;
import nl.oproep.assignment.Surveying;
import nl.oproep.billing.Invoicing;
import nl.oproep.board.Board;
import nl.oproep.inbound.Receiving;
import nl.oproep.kernel.Network;
import nl.oproep.mail.Delivering;
import nl.oproep.mail.Dispatching;
import nl.oproep.newsletter.Circulating;
import nl.oproep.operator.BackOffice;
import nl.oproep.partner.ChangingPartner;
import nl.oproep.partner.Subscribing;
import nl.oproep.placement.Placing;
import nl.oproep.placement.ReportingPlacement;
import nl.oproep.privacy.Privacy;
import nl.oproep.procedure.Reminding;
import nl.oproep.procedure.Reporting;
import nl.oproep.procedure.Updating;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Responding;
import nl.oproep.response.Withholding;
import nl.oproep.sponsorship.Sponsoring;
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

    /** Finding assignments in every state, for the operator. */
    public Surveying surveying() {
        return wiring.surveying();
    }

    /** Telling how a procedure stands or ended (O1). */
    public Reporting reporting() {
        return wiring.proceedings().reporting();
    }

    /** Reminding posters to tell (O2). */
    public Reminding reminding() {
        return wiring.proceedings().reminding();
    }

    /** Telling those who responded (O3, O4). */
    public Updating updating() {
        return wiring.proceedings().updating();
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

    /** Partners change what is known of them (L5). */
    public ChangingPartner changingPartner() {
        return wiring.changingPartner();
    }

    /** Sponsored links and advertisements (L6). */
    public Sponsoring sponsoring() {
        return wiring.sponsoring();
    }

    /** Mail that comes in (M4, M5, R4). */
    public Receiving receiving() {
        return wiring.correspondence().receiving();
    }

    /** Keeping responses for posters who cannot be reached (P6). */
    public Withholding withholding() {
        return wiring.correspondence().withholding();
    }

    /** Recording who got to work (O5). */
    public Placing placing() {
        return wiring.placing();
    }

    /** Getting to work, told by a candidate or a poster (O5). */
    public ReportingPlacement reportingPlacement() {
        return wiring.reportingPlacement();
    }

    /** Whether it was built to send invoices. */
    public boolean bills() {
        return wiring.invoicing() != null;
    }

    /**
     * Invoices and credit notes (F6, F9).
     *
     * @throws IllegalStateException when this network was built without {@link Builder#billing}
     */
    public Invoicing invoicing() {
        var invoicing = wiring.invoicing();
        if (invoicing == null) {
            throw new IllegalStateException("this network sends no invoices: give billing(…) when building it");
        }
        return invoicing;
    }

    /** Whether it was built with a secret, so that it has members. */
    public boolean hasMembers() {
        return wiring.membership() != null;
    }

    /**
     * Becoming a member (L1).
     *
     * @throws IllegalStateException when this network was built without {@link Builder#secret}, as do the calls below
     */
    public Joining joining() {
        return membership().joining();
    }

    /** Brochures of members (L1). */
    public Presenting presenting() {
        return membership().presenting();
    }

    /** Leaving (M5). */
    public Unsubscribing unsubscribing() {
        return membership().unsubscribing();
    }

    /** Warning members of whom nothing was heard for long (V2). */
    public Rousing rousing() {
        return membership().rousing();
    }

    /** Addresses that get no mail that is not one-off (M6). */
    public Suppressing suppressing() {
        return membership().suppressing();
    }

    /** Making and watching issues for members (L2, L4). */
    public Issuing issuing() {
        return membership().issuing();
    }

    /** Telling members of new assignments (P7). */
    public Announcing announcing() {
        return membership().announcing();
    }

    /** Sending issues to members (L2). */
    public Distributing distributing() {
        return membership().distributing();
    }

    /** Newsletters to members (L4). */
    public Circulating circulating() {
        return membership().circulating();
    }

    private Membership membership() {
        var membership = wiring.membership();
        if (membership == null) {
            throw new IllegalStateException("this network has no members: give secret(…) when building it");
        }
        return membership;
    }

    /** Sending what waits (M1, M2). */
    public Dispatching dispatching() {
        return wiring.dispatching();
    }

    /** The outbox as the operator sees it. */
    public Delivering delivering() {
        return wiring.delivering();
    }

    /** Operators, their sessions, and what they did. */
    public BackOffice backOffice() {
        return wiring.backOffice();
    }

    /** Personal data: how long it is kept, and what becomes of requests (V1-V8). */
    public Privacy privacy() {
        return wiring.privacy();
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
