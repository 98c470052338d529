package nl.oproep.inbound;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.mail.Mailroom;
import nl.oproep.mail.SentMail;
import org.jspecify.annotations.Nullable;

/** Passing on to the network's mailbox what takes a person to read. */
final class Mailbox {
    private static final Pattern ADDRESS = Pattern.compile("<([^<>]+)>\\s*$");
    private static final int LONGEST_SUBJECT = 200;

    private final Passing passing;
    private final Mailroom mailroom;
    private final Network network;
    private final Ids ids;

    Mailbox(Passing passing, Mailroom mailroom, Network network, Ids ids) {
        this.passing = passing;
        this.mailroom = mailroom;
        this.network = network;
        this.ids = ids;
    }

    /**
     * Passes a mail on.
     *
     * @param answered the mail of ours that it answers, or null when it answers none that is known
     * @param reference of the assignment that it is about, or null when that is not known
     */
    void pass(IncomingMail mail, @Nullable SentMail answered, @Nullable String reference) {
        var details = passing.details(mail.text(), mail);
        details.put(PassedMails.SUBJECT, Passing.clean(mail.header("Subject").orElse(""), LONGEST_SUBJECT, false));
        sender(mail).ifPresent(address -> details.put(PassedMails.FROM, address.value()));
        if (answered != null) {
            details.put(PassedMails.ABOUT, answered.kind().name());
        }
        if (reference != null) {
            details.put(PassedMails.REFERENCE, reference);
        }
        passing.post(
                mailroom.address(
                        PassedMails.TO_MAILBOX,
                        answered == null ? ids.next() : answered.subject(),
                        network.mailbox(),
                        Language.NL,
                        details),
                mail);
    }

    /** Who wants the answer: never an address of ours, which would send it in circles. */
    private Optional<EmailAddress> sender(IncomingMail mail) {
        return mail.header("Reply-To")
                .or(() -> mail.header("From"))
                .map(value -> {
                    var found = ADDRESS.matcher(value.strip());
                    return found.find() ? found.group(1) : value;
                })
                .flatMap(value -> EmailAddress.parse(value.strip()))
                .filter(address -> network.problem("from", address.value()).isEmpty());
    }
}
