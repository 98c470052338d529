package nl.oproep.newsletter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Audience;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.Issuing;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.Mailroom;
import nl.oproep.newsletter.spi.Newsletters;
import nl.oproep.sponsorship.Slot;
import nl.oproep.sponsorship.Sponsoring;
import org.jspecify.annotations.Nullable;

/** Composing a newsletter, looking at it, trying it on oneself, and sending it to every member, once (L4). The host sees to it that only an operator gets here. */
public final class Circulating {
    private final Newsletters newsletters;
    private final Issuing issuing;
    private final Sponsoring sponsoring;
    private final Transactions transactions;
    private final Ids ids;
    private final Mailroom mailroom;
    private final Network network;
    private final Clock clock;

    public Circulating(
            Newsletters newsletters,
            Issuing issuing,
            Sponsoring sponsoring,
            Transactions transactions,
            Ids ids,
            Mailroom mailroom,
            Network network,
            Clock clock) {
        this.newsletters = newsletters;
        this.issuing = issuing;
        this.sponsoring = sponsoring;
        this.transactions = transactions;
        this.ids = ids;
        this.mailroom = mailroom;
        this.network = network;
        this.clock = clock;
    }

    /** Stores a newsletter; nothing is sent by it. Nothing is stored when anything is wrong. */
    public Composed compose(ComposeNewsletter command) {
        var violations = command.problems();
        if (!violations.isEmpty()) {
            return new Composed.Refused(violations);
        }
        var newsletter = new Newsletter(ids.next(), command.dutch(), command.english(), clock.instant(), null);
        newsletters.add(newsletter);
        return new Composed.Done(newsletter);
    }

    /** What it would say today to a reader of this language, as text and as HTML; how to unsubscribe is put below it when it is sent. */
    public LetterBody preview(Newsletter newsletter, Language language) {
        var texts = Texts.of("nl.oproep.newsletter.mails", language, Circulating.class);
        return NewsletterMails.text(newsletter, sponsored(), language, texts.text("test.name"))
                .body();
    }

    private Map<String, String> sponsored() {
        var today = LocalDate.ofInstant(clock.instant(), network.timeZone());
        return NewsletterMails.details(sponsoring.on(Slot.NEWSLETTER, today));
    }

    /** Sends it as a test, to an address of the network itself and nowhere else. */
    public Composed test(UUID id, @Nullable String typed, Language language) {
        var found = newsletters.find(id);
        if (found.isEmpty()) {
            return new Composed.Unknown();
        }
        var address = Optional.ofNullable(typed)
                .map(String::strip)
                .flatMap(EmailAddress::parse)
                .filter(own -> own.equals(network.mailbox()) || own.equals(network.from()));
        if (address.isEmpty()) {
            return new Composed.Refused(List.of(Violation.of("email", "newsletter.test")));
        }
        transactions.within(() -> {
            mailroom.post(mailroom.address(NewsletterMails.TEST, id, address.get(), language, sponsored()));
            return id;
        });
        mailroom.ring();
        return new Composed.Done(found.get());
    }

    /** Sends it to every member who is not suppressed, once, with the sponsored links of today; sending again what is sent changes nothing. */
    public Composed send(UUID id) {
        var found = newsletters.find(id);
        if (found.isEmpty()) {
            return new Composed.Unknown();
        }
        if (found.get().issue() == null) {
            var details = sponsored();
            transactions.within(() -> {
                var issue = issuing.issue(NewsletterMails.NEWSLETTER, id, Audience.EVERYBODY, details);
                if (!newsletters.send(id, issue.id())) {
                    issuing.stop(issue.id());
                }
                return issue;
            });
            mailroom.ring();
        }
        return newsletters.find(id).<Composed>map(Composed.Done::new).orElseGet(Composed.Unknown::new);
    }

    /** How far it is with the members, or empty when it is not sent. */
    public Optional<Issue> progress(Newsletter newsletter) {
        return Optional.ofNullable(newsletter.issue()).flatMap(issuing::find);
    }

    /** How many members it would go to now; reads all of them. */
    public long readers() {
        return issuing.size(Audience.EVERYBODY);
    }

    public Optional<Newsletter> find(UUID id) {
        return newsletters.find(id);
    }

    /** Newsletters, newest first, at most {@code limit} of them, skipping {@code offset}. */
    public List<Newsletter> list(int limit, int offset) {
        return newsletters.list(limit, offset);
    }
}
