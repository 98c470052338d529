package nl.oproep.inbound;

import java.util.List;
import nl.oproep.mail.MailKind;
import nl.oproep.procedure.ReminderMails;
import nl.oproep.response.ResponseMails;

/** Mails that can be answered as long as what they are about is held: what the outbox knows of them is wiped with that, and not by its age. */
public final class Answerable {
    /** Which kinds those are. */
    public static final List<MailKind> KINDS =
            List.of(ResponseMails.TO_POSTER, PassedMails.TO_CANDIDATE, PassedMails.TO_POSTER, ReminderMails.REMINDER);

    private Answerable() {}
}
