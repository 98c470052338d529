package nl.oproep.testkit;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.Store;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Posted;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.assignment.Reference;
import nl.oproep.billing.BillingTerms;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Token;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.spi.ErasureCopies;
import nl.oproep.response.Receipt;
import nl.oproep.response.Submitted;

/** A network over any store, and what people do there whose data is to be wiped one day. */
final class Village {
    static final EmailAddress CANDIDATE = EmailAddress.of("Kandidaat@kandidaat-kanarie.example");
    static final EmailAddress POSTER = Fixtures.POSTER.email();

    final SettableClock clock;
    final Store store;
    final ErasureCopies ledger;
    final Mailbox mailbox = new Mailbox();
    final Oproep oproep;

    private Village(Store store, SettableClock clock, ErasureCopies ledger, PrivacyPolicies policies) {
        this.clock = clock;
        this.store = store;
        this.ledger = ledger;
        this.oproep = Oproep.over(store)
                .network(Fixtures.NETWORK)
                .agreements(Fixtures.AGREEMENTS)
                .transport(mailbox)
                .policies(Policies.STANDARD.publishing(PublicationPolicy.IMMEDIATE))
                .privacy(policies)
                .erasureCopies(ledger)
                .secret(SomeMember.SECRET)
                .clock(clock)
                .billing(BillingTerms.standard(SomeInvoice.SELLER), new PlainInvoices())
                .build();
    }

    static Village over(Function<Clock, Store> store) {
        return over(store, PrivacyPolicies.STANDARD);
    }

    static Village over(Function<Clock, Store> store, PrivacyPolicies policies) {
        var clock = SettableClock.create();
        return new Village(store.apply(clock), clock, new InMemoryErasureCopies(), policies);
    }

    /** Over a store that has this clock already. */
    static Village over(Store store, SettableClock clock) {
        return new Village(store, clock, new InMemoryErasureCopies(), PrivacyPolicies.STANDARD);
    }

    /** The same network, with its key and ledger, over a store that knows nothing of what was erased. */
    Village restoredIn(Function<Clock, Store> other) {
        return new Village(other.apply(clock), clock, ledger, oproep.privacy().policies());
    }

    Reference published() {
        if (oproep.posting().post(Fixtures.aPosting().value()) instanceof Posted.Accepted posted) {
            return posted.reference();
        }
        throw new AssertionError("not posted");
    }

    Receipt responded(Reference reference) {
        return responded(Fixtures.aResponseTo(reference));
    }

    Receipt responded(SomeResponse response) {
        if (oproep.responding().submit(response.value()) instanceof Submitted.Received received) {
            return received.receipt();
        }
        throw new AssertionError("not received");
    }

    /** The procedure ends, and everybody hears so. */
    void finish(Reference reference) {
        oproep.supervising().finish(reference, Outcome.FILLED_OTHERWISE);
        while (oproep.updating().updateDue(10) > 0) {
            deliver();
        }
        deliver();
    }

    void deliver() {
        while (oproep.dispatching().deliverDue(50) > 0) {
            Thread.onSpinWait();
        }
    }

    void days(int number) {
        clock.pass(Duration.ofDays(number));
    }

    /** What the secret in the last mail to this address opens, under this path. */
    Token link(String path, EmailAddress recipient) {
        var pattern = Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9_-]{20,})");
        return mailbox.arrivedFor(recipient).stream()
                .flatMap(mail -> pattern.matcher(mail.text()).results())
                .reduce((one, other) -> other)
                .map(found -> Token.supplied(found.group(1)))
                .orElseThrow();
    }

    /** How much of each category is held about this address. */
    long held(DataCategory category, EmailAddress address) {
        var traces = store.traces().get(category);
        return traces == null ? 0 : traces.about(address).size();
    }

    UUID response(Receipt receipt) {
        return oproep.followingUp().known(receipt.receipt()).orElseThrow().id();
    }
}
