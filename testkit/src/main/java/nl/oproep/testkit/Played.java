package nl.oproep.testkit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.oproep.Store;
import nl.oproep.announcement.JoinNetwork;
import nl.oproep.announcement.MemberDraft;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.fee.WorkedPeriod;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.mail.spi.Transport;
import nl.oproep.placement.BillingDetails;
import nl.oproep.placement.RecordPlacement;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.procedure.ReportFeedback;

/** A whole network played through, with everybody's data unmistakable, and then wiped and erased (V4). For a proof over any store: {@code Played.over(store, clock).everything()}. */
public final class Played {
    private static final String BOOKS = "boeken-kanarie@debiteur-kanarie.example";
    private static final int RESPONSES = 10;

    private final Village village;

    private Played(Village village) {
        this.village = village;
    }

    /** The network over this store, which has this clock. */
    public static Played over(Store store, SettableClock clock) {
        return new Played(Village.over(store, clock));
    }

    /** What people supply, each of it in one spelling. */
    public List<String> canaries() {
        var canaries = new ArrayList<String>(List.of(
                Fixtures.POSTER.organisation(),
                Fixtures.POSTER.contact(),
                Fixtures.POSTER.email().value(),
                "06-00424242",
                "opdrachtgever-kanarie.example",
                "lid-kanarie@lid-kanarie.example",
                "Lid Zonder Naamgenoot",
                "nooit-bevestigd@lid-kanarie.example",
                "partner-kanarie@partner-kanarie.example",
                "Partner Zonder Weerga",
                "Het gesprek verliep parkietgeel",
                "bijlage-kanarie.pdf",
                "wens-kanarie@kandidaat-kanarie.example",
                BOOKS,
                "Debiteur Kanarie en Dochters",
                "Kanariestraat 424"));
        for (int i = 0; i < RESPONSES; i++) {
            canaries.add(name(i));
            canaries.add(address(i));
        }
        return canaries;
    }

    private static String name(int number) {
        return "Kandidaat Nummer-" + (char) ('A' + number) + " van Kanarie";
    }

    private static String address(int number) {
        return "kandidaat-" + (char) ('a' + number) + "@kandidaat-kanarie.example";
    }

    /** Posts, responds, fails to deliver, reports, updates, places, invoices, joins, subscribes, changes, asks. */
    public void everything() {
        var oproep = village.oproep;
        var reference = village.published();
        for (int i = 0; i < RESPONSES; i++) {
            village.responded(Fixtures.aResponseTo(reference)
                    .by(name(i), address(i))
                    .with("bijlage-kanarie.pdf", Fixtures.aPdf()));
        }
        var asking = village.responded(Fixtures.aResponseTo(reference)
                .by("Iemand Met Een Wens", "wens-kanarie@kandidaat-kanarie.example")
                .wishing(true, true));
        village.mailbox.answer(new Transport.Refused("550 5.1.1", true), new Transport.TryLater("451"));
        village.deliver();
        oproep.reporting()
                .report(reference, new ReportFeedback("INTERVIEWS", null, "Het gesprek verliep parkietgeel", false));
        while (oproep.updating().updateDue(10) > 0) {
            village.deliver();
        }
        var start = Fixtures.TODAY;
        oproep.placing()
                .record(new RecordPlacement(
                        asking.receipt(), List.of(new WorkedPeriod(start, start.plusDays(40))), false, billing()));
        village.days(70);
        oproep.invoicing().run(oproep.today(), invoice -> {});
        people();
        oproep.privacy().requesting().request(address(0), PrivacyKind.ACCESS, Language.NL);
    }

    private static BillingDetails billing() {
        return new BillingDetails(
                "Debiteur Kanarie en Dochters",
                "Kanariestraat 424",
                "1234 AB",
                "Voorbeeldstad",
                "NL",
                null,
                null,
                BOOKS);
    }

    private void people() {
        var oproep = village.oproep;
        for (var address : List.of("lid-kanarie@lid-kanarie.example", "nooit-bevestigd@lid-kanarie.example")) {
            var draft = new MemberDraft("Lid Zonder Naamgenoot", List.of(), List.of(), true, null, null, null, null);
            oproep.joining().join(new JoinNetwork(draft, address, "16.21", Language.NL));
        }
        village.deliver();
        oproep.joining()
                .confirm(village.link("/inschrijven/bevestigen/", EmailAddress.of("lid-kanarie@lid-kanarie.example")));
        var partner = EmailAddress.of("partner-kanarie@partner-kanarie.example");
        oproep.subscribing().subscribe(partner, oproep.today(), null);
        oproep.changingPartner()
                .submit(new SomePartnerChange()
                        .of(partner)
                        .called("Partner Zonder Weerga")
                        .command());
    }

    /** The procedure ends, everybody asks to be erased, and what the tax law keeps is kept for as long as it says. */
    public void wipeAndErase() {
        var oproep = village.oproep;
        oproep.supervising().list(AssignmentState.OPEN, 10, 0).stream()
                .map(ManagedAssignment::reference)
                .forEach(village::finish);
        var partner = oproep.subscribing().list(1, 0).get(0);
        oproep.subscribing().end(partner.id(), oproep.today());
        village.days(1);
        everybody().forEach(address -> oproep.privacy().erasing().erase(address));
        var last = LocalDate.ofInstant(village.clock.instant(), Fixtures.ZONE).plusYears(9);
        oproep.privacy().sweeping().run(last);
    }

    private List<EmailAddress> everybody() {
        return canaries().stream()
                .filter(canary -> canary.indexOf('@') > 0)
                .map(EmailAddress::of)
                .toList();
    }

    /** Clears the files of the store; what could not be cleared. */
    public List<String> purge(Language language) {
        village.clock.pass(Duration.ofSeconds(1));
        return village.oproep.privacy().purging().purge(language);
    }

    /** All that the ledger beside the database knows. */
    public String ledger() {
        return village.ledger.all().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
