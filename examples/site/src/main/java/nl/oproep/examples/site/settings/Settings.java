package nl.oproep.examples.site.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.announcement.Pace;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.billing.BillingTerms;
import nl.oproep.mail.ReplyTo;
import nl.oproep.mail.RetrySchedule;
import nl.oproep.privacy.PrivacyPolicies;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is set, checked. What the settings cannot know by themselves (a free port, a key that is made at first start) is absent.
 *
 * @param host where to listen
 * @param port where to listen, 0 for any free port
 * @param baseUrl the source of links without a slash at the end, or null for {@code http://localhost:PORT}
 * @param networkName how the network is called
 * @param dataDir the folder for everything that is kept on this machine
 * @param database where everything is kept
 * @param mailServer who takes our mail, or null for the demo mailbox
 * @param senders the network's own addresses
 * @param retries when mail is tried again
 * @param publication when an assignment is published (P6)
 * @param replyTo where a poster's answer goes (R4)
 * @param inbound where mail comes in (M4)
 * @param operator who may enter the operator's pages
 * @param billing what it asks and how it invoices (F4, F9)
 * @param pace how fast and when announcements and newsletters go out
 * @param privacy how long everything is kept, and what is decided about requests (V2, V8)
 * @param erasureLedger the file beside the database that knows what was erased (V4)
 * @param limits whether form limits are on (R10)
 * @param clockOffset what is added to the time
 * @param timeZone where days begin and end
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 * @param secret the key of form tokens, or null for the one in the data directory
 * @param node the name of this node, or null for the one in the data directory
 * @param notes what is allowed but should be known, a line each
 * @param inForce all of it, for the operator to look at
 */
public record Settings(
        String host,
        int port,
        @Nullable URI baseUrl,
        String networkName,
        Path dataDir,
        Database database,
        @Nullable MailServer mailServer,
        Senders senders,
        RetrySchedule retries,
        PublicationPolicy publication,
        ReplyTo replyTo,
        InboundMail inbound,
        OperatorLogin operator,
        BillingTerms billing,
        Pace pace,
        PrivacyPolicies privacy,
        Path erasureLedger,
        boolean limits,
        Duration clockOffset,
        ZoneId timeZone,
        List<String> trustedProxies,
        @Nullable String secret,
        @Nullable String node,
        List<String> notes,
        List<InForce> inForce) {

    public Settings {
        trustedProxies = List.copyOf(trustedProxies);
        notes = List.copyOf(notes);
        inForce = List.copyOf(inForce);
    }

    /**
     * Reads what was set.
     *
     * @param environment all of it; names that are not ours are passed over
     * @param set what {@code --set} said, with or without the prefix; goes before the environment, which goes before the file
     * @throws SettingsException when a name is unknown or a value makes no sense; names all of them
     */
    public static Settings read(Map<String, String> environment, Map<String, String> set) {
        var problems = new ArrayList<String>();
        var reader = new Reader(Sources.gather(environment, set, problems), problems);
        var settings = new SettingsReading(reader).settings();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    /** Whether mail stays on this machine. */
    public boolean demo() {
        return mailServer == null;
    }

    /** The source of links, when the site listens on that port. */
    public URI baseUrl(int listening) {
        return Optional.ofNullable(baseUrl).orElseGet(() -> URI.create("http://localhost:" + listening));
    }

    @Override
    public String toString() {
        return "Settings[hidden]";
    }
}
