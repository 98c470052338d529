package nl.oproep;

import jakarta.validation.Validator;
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
import nl.oproep.assignment.Surveying;
import nl.oproep.billing.BillingTerms;
import nl.oproep.billing.InvoiceMails;
import nl.oproep.billing.Invoicing;
import nl.oproep.billing.spi.InvoiceDocuments;
import nl.oproep.board.Board;
import nl.oproep.fee.Tariff;
import nl.oproep.inbound.DeadAddresses;
import nl.oproep.kernel.Constraints;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Secret;
import nl.oproep.link.Linking;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivering;
import nl.oproep.mail.Dispatching;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Mailroom;
import nl.oproep.mail.RetrySchedule;
import nl.oproep.mail.spi.Transport;
import nl.oproep.operator.BackOffice;
import nl.oproep.operator.spi.PasswordHashes;
import nl.oproep.partner.ChangeScreening;
import nl.oproep.partner.ChangingPartner;
import nl.oproep.partner.PartnerMails;
import nl.oproep.partner.Subscribing;
import nl.oproep.placement.InvitingDebtor;
import nl.oproep.placement.PlacementMails;
import nl.oproep.placement.Placing;
import nl.oproep.placement.ReportingPlacement;
import nl.oproep.privacy.PrivacyMails;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Responding;
import nl.oproep.response.ResponseMails;
import nl.oproep.response.ResponseScreening;
import nl.oproep.sponsorship.Sponsoring;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Everything that a network is put together from, as the {@link Builder} was given it. */
record Assembly(
        Store store,
        Network network,
        Agreements agreements,
        Transport transport,
        Validator validator,
        Policies policies,
        RetrySchedule retries,
        Clock clock,
        RandomGenerator random,
        String node,
        Runnable bell,
        boolean boardInMemory,
        @Nullable BillingTerms billing,
        @Nullable InvoiceDocuments files,
        @Nullable Secret secret,
        @Nullable PasswordHashes passwords,
        PrivacyRoom privacy) {

    Wiring wiring() {
        var constraints = new Constraints(validator);
        var mailroom = new Mailroom(store.outbox(), store.ids(), random, clock, network, bell);
        var linking = new Linking(store.links(), random, clock);
        var screening = new Screening(constraints, agreements, network, policies.anonymity(), clock);
        var publications = new Publications(store.assignments(), clock);
        var board = boardInMemory
                ? Board.inMemory(store.boardEntries(), network, clock)
                : Board.inStore(store.boardEntries(), network, clock);
        var subscribing = new Subscribing(store.partners(), store.ids());
        var changing = new ChangingPartner(
                store.partners(),
                store.partnerProfiles(),
                store.partnerChanges(),
                store.transactions(),
                store.ids(),
                linking,
                mailroom,
                new ChangeScreening(constraints, agreements, network),
                agreements,
                clock);
        var managing = new Managing(
                store.assignments(),
                store.transactions(),
                linking,
                mailroom,
                screening,
                agreements,
                policies.publication(),
                board::touch,
                clock);
        var supervising =
                new Supervising(store.assignments(), store.transactions(), mailroom, screening, board::touch, clock);
        var followingUp = new FollowingUp(store.responses());
        var inviting = new InvitingDebtor(linking, mailroom);
        var placing = new Placing(
                store.placements(),
                followingUp,
                store.transactions(),
                store.ids(),
                inviting,
                network,
                billing == null ? Tariff.STANDARD : billing.tariff(),
                clock);
        var withholding = Correspondence.withholding(this, linking, mailroom);
        var dead = new DeadAddresses(Membership.suppressing(this), withholding, followingUp);
        var dispatching = new Dispatching(
                store.outbox(), transport, composers(changing), network, dead, retries, node, random, clock);
        var proceedings = Proceedings.of(this, supervising, screening, linking, mailroom, board::touch);
        var membership = Membership.of(this, linking, mailroom, dispatching);
        return new Wiring(
                network,
                policies,
                agreements,
                clock,
                new Posting(
                        store.assignments(),
                        store.transactions(),
                        store.ids(),
                        linking,
                        mailroom,
                        screening,
                        agreements,
                        policies.publication(),
                        board::touch,
                        random,
                        clock),
                managing,
                supervising,
                new Surveying(store.surveys(), supervising),
                proceedings,
                Correspondence.of(this, proceedings, membership, withholding, dead, mailroom),
                publications,
                board,
                new Responding(
                        publications,
                        store.responses(),
                        store.ids(),
                        mailroom,
                        new ResponseScreening(constraints, agreements, network, policies.attachments()),
                        agreements,
                        network,
                        random,
                        clock),
                followingUp,
                subscribing,
                changing,
                new Sponsoring(store.sponsorships(), store.ids(), network, clock),
                placing,
                new ReportingPlacement(
                        placing,
                        store.placements(),
                        followingUp,
                        managing,
                        linking,
                        inviting,
                        store.transactions(),
                        store.ids()),
                billing == null || files == null
                        ? null
                        : new Invoicing(store.invoices(), store.transactions(), store.ids(), mailroom, billing, files),
                membership,
                dispatching,
                new Delivering(store.deliveries(), clock),
                new BackOffice(
                        store.operators(),
                        store.sessions(),
                        store.notes(),
                        store.waiting(),
                        store.totals(),
                        passwords,
                        secret,
                        store.ids(),
                        random,
                        clock),
                privacy.over(this, linking, mailroom));
    }

    private Map<MailKind, Composer> composers(ChangingPartner changing) {
        var postings = new PostingMails(network);
        var responses = new ResponseMails(store.responses(), network, policies.replyTo(), policies.copyOfAttachments());
        var composers = new HashMap<MailKind, Composer>();
        composers.put(PostingMails.COPY, postings);
        composers.put(PostingMails.EDIT, postings);
        composers.put(PostingMails.PUBLISHED, postings);
        composers.put(PostingMails.LINKS, postings);
        composers.put(ResponseMails.TO_POSTER, responses);
        composers.put(ResponseMails.TO_NETWORK, responses);
        composers.put(ResponseMails.TO_CANDIDATE, responses);
        var partners = new PartnerMails(changing, network);
        composers.put(PartnerMails.CHANGE, partners);
        composers.put(PartnerMails.MOVED, partners);
        composers.putAll(Proceedings.composers(this));
        composers.putAll(Correspondence.composers(this));
        var placements = new PlacementMails(new FollowingUp(store.responses()), network);
        composers.put(PlacementMails.LINK, placements);
        composers.put(PlacementMails.RECORDED, placements);
        var ofPrivacy = new PrivacyMails(network);
        composers.put(PrivacyMails.LINK, ofPrivacy);
        composers.put(PrivacyMails.ERASED, ofPrivacy);
        composers.put(PrivacyMails.TOLD, ofPrivacy);
        if (files != null) {
            var invoices = new InvoiceMails(store.invoices(), files, network);
            composers.put(InvoiceMails.INVOICE, invoices);
            composers.put(InvoiceMails.CREDIT_NOTE, invoices);
        }
        composers.putAll(Membership.composers(this));
        return Map.copyOf(composers);
    }
}
