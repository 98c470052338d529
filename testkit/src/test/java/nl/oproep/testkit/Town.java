package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Posted;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.assignment.Reference;
import nl.oproep.billing.BillingTerms;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Token;
import nl.oproep.response.Receipt;
import nl.oproep.response.Submitted;

/** A network over a store in memory, the mailboxes of everybody in it, and what people do there. */
final class Town {
    static final EmailAddress CANDIDATE = EmailAddress.of("kandidaat@kandidaat-kanarie.example");
    static final EmailAddress POSTER = Fixtures.POSTER.email();
    static final EmailAddress NETWORK = Fixtures.NETWORK.mailbox();

    final SettableClock clock = SettableClock.create();
    final InMemoryStore store = InMemoryStore.at(clock);
    final Mailbox mailbox = new Mailbox();
    final Oproep oproep;

    Town() {
        this(Policies.STANDARD);
    }

    Town(Policies policies) {
        oproep = Oproep.over(store)
                .network(Fixtures.NETWORK)
                .agreements(Fixtures.AGREEMENTS)
                .transport(mailbox)
                .policies(policies)
                .secret(SomeMember.SECRET)
                .clock(clock)
                .billing(BillingTerms.standard(SomeInvoice.SELLER), new PlainInvoices())
                .build();
    }

    /** What the secret in the candidate's last mail about getting to work opens. */
    Token placementLink() {
        return link("/plaatsing/", CANDIDATE);
    }

    /** Sends all that is due. */
    void deliver() {
        while (oproep.dispatching().deliverDue(50) > 0) {
            assertThat(mailbox.tries()).isLessThan(10_000);
        }
    }

    Reference posted(SomePosting posting) {
        var posted = oproep.posting().post(posting.value());
        assertThat(posted).isInstanceOf(Posted.Accepted.class);
        return ((Posted.Accepted) posted).reference();
    }

    /** Posts and confirms. */
    Reference published(SomePosting posting) {
        var reference = posted(posting);
        deliver();
        assertThat(oproep.managing().confirm(confirmLink())).isInstanceOf(Managed.Done.class);
        return reference;
    }

    Reference published() {
        return published(Fixtures.aPosting());
    }

    Receipt received(SomeResponse response) {
        var submitted = oproep.responding().submit(response.value());
        assertThat(submitted).isInstanceOf(Submitted.Received.class);
        return ((Submitted.Received) submitted).receipt();
    }

    /** What the secret in the poster's last mail of a posting opens. */
    Token confirmLink() {
        return link("/bevestigen/");
    }

    Token manageLink() {
        return link("/beheer-oproep/");
    }

    private Token link(String path) {
        return link(path, POSTER);
    }

    private Token link(String path, EmailAddress recipient) {
        var pattern = Pattern.compile(Pattern.quote(Fixtures.NETWORK.link(path)) + "([A-Za-z0-9_-]+)");
        var secrets = mails(recipient).stream()
                .flatMap(mail -> pattern.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(secrets).isNotEmpty();
        return Token.supplied(secrets.get(secrets.size() - 1));
    }

    ManagedAssignment managed() {
        return oproep.managing().find(manageLink()).orElseThrow();
    }

    PublishedAssignment shown(Reference reference) {
        var publication = oproep.publications().find(reference);
        assertThat(publication).isInstanceOf(Publication.Found.class);
        return ((Publication.Found) publication).assignment();
    }

    List<Arrived> mails(EmailAddress recipient) {
        return mailbox.arrivedFor(recipient);
    }

    /** The last mail to this address. */
    Arrived last(EmailAddress recipient) {
        var mails = mails(recipient);
        assertThat(mails).isNotEmpty();
        return mails.get(mails.size() - 1);
    }
}
