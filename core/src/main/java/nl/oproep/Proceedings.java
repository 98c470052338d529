package nl.oproep;

import java.util.Map;
import nl.oproep.assignment.Screening;
import nl.oproep.assignment.Supervising;
import nl.oproep.assignment.Vetting;
import nl.oproep.assignment.WritingToPoster;
import nl.oproep.link.Linking;
import nl.oproep.mail.Composer;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Mailroom;
import nl.oproep.procedure.ReminderMails;
import nl.oproep.procedure.Reminding;
import nl.oproep.procedure.Reporting;
import nl.oproep.procedure.UpdateMails;
import nl.oproep.procedure.Updating;

/** The room of procedures, put together. */
record Proceedings(Reporting reporting, Reminding reminding, Updating updating) {

    static Proceedings of(
            Assembly all,
            Supervising supervising,
            Screening screening,
            Linking linking,
            Mailroom mailroom,
            Runnable changed) {
        var store = all.store();
        var transactions = store.transactions();
        return new Proceedings(
                new Reporting(
                        store.procedures(),
                        store.updates(),
                        store.responders(),
                        supervising,
                        new Vetting(store.assignments(), screening),
                        linking,
                        transactions,
                        mailroom,
                        changed,
                        all.clock()),
                new Reminding(
                        store.procedures(),
                        supervising,
                        new WritingToPoster(store.assignments(), mailroom),
                        linking,
                        transactions,
                        mailroom,
                        all.network(),
                        all.policies().reminders(),
                        all.clock()),
                new Updating(
                        store.procedures(),
                        store.updates(),
                        store.responders(),
                        supervising,
                        transactions,
                        mailroom,
                        all.clock()));
    }

    static Map<MailKind, Composer> composers(Assembly all) {
        var updates = new UpdateMails(all.store().updates(), all.store().responders(), all.network());
        return Map.of(
                ReminderMails.REMINDER,
                new ReminderMails(all.network()),
                UpdateMails.PROGRESS,
                updates,
                UpdateMails.FINAL,
                updates);
    }
}
