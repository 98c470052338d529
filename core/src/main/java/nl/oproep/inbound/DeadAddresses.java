package nl.oproep.inbound;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.oproep.announcement.Suppressing;
import nl.oproep.assignment.PostingMails;
import nl.oproep.mail.AddressUnknown;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.SentMail;
import nl.oproep.procedure.ReminderMails;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseMails;
import nl.oproep.response.Withholding;
import org.jspecify.annotations.Nullable;

/** What follows from an address that does not exist, whether a server says so at once or a bounce later: a member is suppressed (M6), an assignment marked, and its responses wait (P6). */
public final class DeadAddresses implements AddressUnknown {
    /** Mails to posters whose subject is the assignment. */
    private static final Set<MailKind> OF_ASSIGNMENT = Set.of(
            PostingMails.COPY, PostingMails.EDIT, PostingMails.PUBLISHED, PostingMails.LINKS, ReminderMails.REMINDER);

    /** Mails to posters whose subject is a response. */
    private static final Set<MailKind> OF_RESPONSE = Set.of(ResponseMails.TO_POSTER, PassedMails.TO_POSTER);

    private final @Nullable Suppressing suppressing;
    private final Withholding withholding;
    private final FollowingUp followingUp;

    /** @param suppressing or null for a network without members */
    public DeadAddresses(@Nullable Suppressing suppressing, Withholding withholding, FollowingUp followingUp) {
        this.suppressing = suppressing;
        this.withholding = withholding;
        this.followingUp = followingUp;
    }

    @Override
    public void told(Delivery delivery) {
        member(delivery.tag());
        poster(delivery.kind(), delivery.subject());
    }

    /** Whether a mail to a member has this tag, who gets no more of them. */
    boolean member(String tag) {
        return suppressing != null && suppressing.bounced(tag);
    }

    /** A mail of this kind about this subject found nobody; one to somebody else than a poster changes nothing. */
    void poster(MailKind kind, UUID subject) {
        if (OF_ASSIGNMENT.contains(kind)) {
            withholding.hold(subject);
        } else if (OF_RESPONSE.contains(kind)) {
            followingUp.find(subject).map(Response::assignment).ifPresent(withholding::hold);
        }
    }

    /** The assignment that a mail is about, as the operator knows it; empty when that is not known. */
    Optional<String> reference(SentMail mail) {
        return OF_ASSIGNMENT.contains(mail.kind())
                ? withholding.reference(mail.subject())
                : followingUp
                        .find(mail.subject())
                        .map(response -> response.assignment().value());
    }
}
