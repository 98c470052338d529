package nl.oproep.examples.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.oproep.adapter.smtp.inbound.Envelope;
import nl.oproep.adapter.smtp.inbound.Inbox;
import nl.oproep.adapter.smtp.inbound.Maildir;
import nl.oproep.adapter.smtp.inbound.Reading;
import nl.oproep.examples.site.settings.Settings;
import nl.oproep.examples.site.settings.SettingsException;
import nl.oproep.kernel.OproepException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code inbound}: takes in one mail, as the pipe of a mail server gives it (M4). Ends with 0 when it is taken for good, and with 75, at which a mail server tries again later, whenever it is not; so no mail is lost and
 * none is bounced because of a fault of ours.
 */
@Command(
        name = "inbound",
        description =
                "Reads one message (RFC 5322) from standard input and takes it in: a bounce, an answer, anything. "
                        + "Ends with 0 when it is taken, and with 75 when it is to be offered again later.",
        mixinStandardHelpOptions = true)
final class InboundCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(InboundCommand.class);
    /** Of sysexits.h. */
    private static final int NO_INPUT = 66;

    private static final int TRY_AGAIN = 75;
    private static final int AT_ONCE = 20;

    @Mixin
    private Given given = new Given();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "RECIPIENT",
            arity = "0..*",
            description = "For whom it came in; by default what ORIGINAL_RECIPIENT or RECIPIENT says.")
    private List<String> recipients = new ArrayList<>();

    @Option(
            names = "--sender",
            paramLabel = "ADDRESS",
            description = "The envelope sender, empty for a bounce; by default what SENDER says.")
    private @Nullable String sender;

    @Override
    public Integer call() {
        try (var in = new BufferedInputStream(System.in)) {
            in.mark(1);
            if (in.read() < 0) {
                return told("no message came in on standard input", NO_INPUT);
            }
            in.reset();
            take(given.settings(), envelope(System.getenv()), in);
            return 0;
        } catch (SettingsException e) {
            return told("these settings cannot be used: " + String.join("; ", e.problems()), TRY_AGAIN);
        } catch (IOException e) {
            return told("the message could not be read or kept: " + e.getClass().getSimpleName(), TRY_AGAIN);
        } catch (SiteException | OproepException e) {
            return told("the message could not be taken in now: " + e.getMessage(), TRY_AGAIN);
        } catch (RuntimeException e) {
            LOG.error("A mail could not be taken in: {}", trace(e));
            return told("the message could not be taken in now", TRY_AGAIN);
        }
    }

    private Envelope envelope(Map<String, String> environment) {
        var from = sender == null ? environment.getOrDefault("SENDER", "") : sender;
        var to = new ArrayList<>(recipients);
        for (var name : List.of("ORIGINAL_RECIPIENT", "RECIPIENT")) {
            var value = environment.getOrDefault(name, "");
            if (to.isEmpty() && !value.isBlank()) {
                to.add(value);
            }
        }
        return new Envelope(from.contains("@") ? from : "", to);
    }

    private static void take(Settings settings, Envelope envelope, InputStream message) throws IOException {
        if (settings.database().embedded()) {
            spool(settings, envelope, message);
            return;
        }
        var mail = Reading.of(settings.senders().bounceDomain())
                .read(Maildir.enveloped(envelope, message), Envelope.UNKNOWN);
        new Errand(settings, "inbound")
                .run((oproep, store) -> oproep.receiving().receive(mail));
    }

    /** Onto the disk first, where the running site finds it; or we ourselves, when none runs. */
    private static void spool(Settings settings, Envelope envelope, InputStream message) throws IOException {
        var spool = Inboxes.spool(DataFolder.made(settings.dataDir()));
        Maildir.keep(spool, System.currentTimeMillis() + "." + UUID.randomUUID(), envelope, message);
        try {
            new Errand(settings, "inbound")
                    .run((oproep, store) -> takeIn(new Inboxes(settings, oproep.receiving()::receive).spooled()));
        } catch (SiteException e) {
            LOG.debug("The running site takes it in");
        } catch (RuntimeException e) {
            LOG.warn("The mail is kept, and the site takes it in when it runs: {}", trace(e));
        }
    }

    private static int takeIn(Inbox spooled) {
        int all = 0;
        for (int some = spooled.takeIn(AT_ONCE); some > 0; some = spooled.takeIn(AT_ONCE)) {
            all += some;
        }
        return all;
    }

    /** What and where, without the message: that may carry what a person typed (V7). */
    private static String trace(Throwable thrown) {
        var frames = thrown.getStackTrace();
        return thrown.getClass().getSimpleName()
                + (frames.length == 0 ? "" : " at " + frames[0].getClassName() + ':' + frames[0].getLineNumber());
    }

    private int told(String what, int exit) {
        if (spec != null) {
            spec.commandLine().getErr().println(what);
        }
        return exit;
    }
}
