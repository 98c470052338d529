package nl.oproep;

import nl.oproep.announcement.MembershipPolicy;
import nl.oproep.announcement.Pace;
import nl.oproep.assignment.AnonymityPolicy;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.file.AttachmentLimits;
import nl.oproep.file.CopyOfAttachments;
import nl.oproep.mail.ReplyTo;
import nl.oproep.procedure.ReminderSchedule;

/**
 * What an embedding application may decide; the standard is what domain.md calls the default.
 *
 * @param publication when an assignment is published (P6)
 * @param anonymity what happens with a text that gives the poster away (P4)
 * @param replyTo where the poster's answer goes (R4)
 * @param attachments how much may come with a response, or at most as a brochure (R8)
 * @param copyOfAttachments whether files go back to who supplied them (M3)
 * @param membership when somebody who sent the form gets announcements (L1)
 * @param pace how fast and when announcements and newsletters go out
 * @param reminders when a poster is reminded to tell how it goes (O2)
 */
public record Policies(
        PublicationPolicy publication,
        AnonymityPolicy anonymity,
        ReplyTo replyTo,
        AttachmentLimits attachments,
        CopyOfAttachments copyOfAttachments,
        MembershipPolicy membership,
        Pace pace,
        ReminderSchedule reminders) {

    private static final long LARGEST_BROCHURE = 5_000_000;

    public static final Policies STANDARD = new Policies(
            PublicationPolicy.AFTER_CONFIRMATION,
            AnonymityPolicy.REFUSE,
            ReplyTo.CANDIDATE,
            AttachmentLimits.STANDARD,
            CopyOfAttachments.INCLUDE,
            MembershipPolicy.AFTER_CONFIRMATION,
            Pace.FREE,
            ReminderSchedule.STANDARD);

    /** How large the one brochure of a member may be: never more than goes back with an exact copy (L1, M3). */
    public AttachmentLimits brochure() {
        return attachments.one(LARGEST_BROCHURE);
    }

    public Policies publishing(PublicationPolicy when) {
        return new Policies(when, anonymity, replyTo, attachments, copyOfAttachments, membership, pace, reminders);
    }

    public Policies anonymity(AnonymityPolicy what) {
        return new Policies(publication, what, replyTo, attachments, copyOfAttachments, membership, pace, reminders);
    }

    public Policies replyingTo(ReplyTo whom) {
        return new Policies(publication, anonymity, whom, attachments, copyOfAttachments, membership, pace, reminders);
    }

    public Policies attachments(AttachmentLimits limits) {
        return new Policies(publication, anonymity, replyTo, limits, copyOfAttachments, membership, pace, reminders);
    }

    public Policies copyingAttachments(CopyOfAttachments how) {
        return new Policies(publication, anonymity, replyTo, attachments, how, membership, pace, reminders);
    }

    public Policies admitting(MembershipPolicy when) {
        return new Policies(publication, anonymity, replyTo, attachments, copyOfAttachments, when, pace, reminders);
    }

    public Policies pacing(Pace how) {
        return new Policies(
                publication, anonymity, replyTo, attachments, copyOfAttachments, membership, how, reminders);
    }

    public Policies reminding(ReminderSchedule when) {
        return new Policies(publication, anonymity, replyTo, attachments, copyOfAttachments, membership, pace, when);
    }
}
