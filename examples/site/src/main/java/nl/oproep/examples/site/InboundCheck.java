package nl.oproep.examples.site;

import java.util.ArrayList;
import java.util.List;
import nl.oproep.adapter.smtp.ImapInbox;
import nl.oproep.adapter.smtp.inbound.Maildir;
import nl.oproep.examples.site.settings.Settings;

/** Can mail come in: looks into the Maildir and the IMAP folder, and takes nothing. */
final class InboundCheck {
    private static final String SUBJECT = "inbound mail";

    private final Settings settings;

    InboundCheck(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        var inbound = settings.inbound();
        if (!inbound.given()) {
            return settings.demo() ? List.of() : List.of(none());
        }
        var findings = new ArrayList<Finding>();
        if (inbound.maildir() != null) {
            findings.add(found("the Maildir", Maildir.problem(inbound.maildir()), "OPROEP_INBOUND_MAILDIR"));
        }
        if (inbound.imap() != null) {
            findings.add(found(
                    "the IMAP folder",
                    ImapInbox.problem(Inboxes.settings(inbound.imap())),
                    "OPROEP_INBOUND_IMAP and OPROEP_INBOUND_PASSWORD"));
        }
        return findings;
    }

    private static Finding none() {
        return Finding.note(
                SUBJECT,
                "neither OPROEP_INBOUND_IMAP nor OPROEP_INBOUND_MAILDIR is set: let the mail server hand what comes for the bounce domain to the command inbound, or bounces and answers get lost");
    }

    private static Finding found(String what, String problem, String check) {
        return problem.isEmpty()
                ? Finding.ok(SUBJECT, what + " can be read")
                : Finding.wrong(SUBJECT, problem + ". Check " + check);
    }
}
