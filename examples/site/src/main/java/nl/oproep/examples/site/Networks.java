package nl.oproep.examples.site;

import com.openhtmltopdf.util.XRLog;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.Store;
import nl.oproep.adapter.invoice.InvoiceFiles;
import nl.oproep.announcement.MembershipPolicy;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.examples.site.settings.Settings;
import nl.oproep.kernel.Network;
import nl.oproep.mail.spi.Transport;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Makes the network of these settings, at a time and with a policy of choice: the site itself, and the demo's past. */
final class Networks {
    private final Settings settings;
    private final Store store;
    private final Network network;
    private final Transport transport;
    private final String node;
    private final Runnable bell;
    private final byte @Nullable [] secret;
    private final LedgerFile ledger;
    private final InvoiceFiles documents = InvoiceFiles.create();
    private final Agreements agreements = Terms.all();
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    static {
        // What it has to say about each document is nobody's news, and goes past our own logging.
        XRLog.setLoggingEnabled(false);
    }

    Networks(
            Settings settings,
            Store store,
            int port,
            Transport transport,
            String node,
            Runnable bell,
            byte @Nullable [] secret) {
        this.settings = settings;
        this.store = store;
        this.transport = transport;
        this.node = node;
        this.bell = bell;
        this.secret = secret;
        this.ledger = new LedgerFile(settings.erasureLedger());
        var senders = settings.senders();
        this.network = new Network(
                settings.networkName(),
                settings.baseUrl(port),
                senders.from(),
                senders.network(),
                senders.bounceDomain(),
                settings.timeZone());
    }

    Oproep at(Clock clock, PublicationPolicy publication) {
        return at(clock, publication, MembershipPolicy.AFTER_CONFIRMATION);
    }

    Oproep at(Clock clock, PublicationPolicy publication, MembershipPolicy membership) {
        var builder = Oproep.over(store)
                .network(network)
                .agreements(agreements)
                .transport(transport)
                .policies(Policies.STANDARD
                        .publishing(publication)
                        .admitting(membership)
                        .replyingTo(settings.replyTo())
                        .pacing(settings.pace()))
                .billing(settings.billing(), documents)
                .retries(settings.retries())
                .privacy(settings.privacy())
                .erasureCopies(ledger)
                .validator(validator)
                .passwords(new Argon2Passwords())
                .clock(clock)
                .node(node)
                .bell(bell);
        return (secret == null ? builder : builder.secret(secret)).build();
    }
}
