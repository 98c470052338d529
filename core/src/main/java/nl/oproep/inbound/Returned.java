package nl.oproep.inbound;

import java.util.Optional;
import java.util.Set;
import nl.oproep.announcement.Suppressing;
import nl.oproep.assignment.PostingMails;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Returning;
import nl.oproep.mail.SentMail;
import nl.oproep.procedure.ReminderMails;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseMails;
import nl.oproep.response.Withholding;
import org.jspecify.annotations.Nullable;

/** What a bounce brings about (M4, M6, P6). Whoever forges one has to know the tag of a mail, which only its recipient does; the same one twice changes nothing. */
final class Returned {
    /** Mails to posters whose subject is the assignment. */
    private static final Set<MailKind> OF_ASSIGNMENT = Set.of(
            PostingMails.COPY, PostingMails.EDIT, PostingMails.PUBLISHED, PostingMails.LINKS, ReminderMails.REMINDER);

    /** Mails to posters whose subject is a response. */
    private static final Set<MailKind> OF_RESPONSE = Set.of(ResponseMails.TO_POSTER, PassedMails.TO_POSTER);

    private final Returning returning;
    private final @Nullable Suppressing suppressing;
    private final Withholding withholding;
    private final FollowingUp followingUp;

    Returned(Returning returning, @Nullable Suppressing suppressing, Withholding withholding, FollowingUp followingUp) {
        this.returning = returning;
        this.suppressing = suppressing;
        this.withholding = withholding;
        this.followingUp = followingUp;
    }

    Reception take(Bounce bounce, OurAddress address, Optional<SentMail> sent) {
        boolean member = bounce.dead() && suppressing != null && suppressing.bounced(address.tag());
        if (sent.isEmpty()) {
            return member ? Reception.RETURNED : Reception.STRAY;
        }
        if (!bounce.failed()) {
            returning.noted(sent.get(), bounce.reason());
            return Reception.DELAYED;
        }
        if (returning.returned(sent.get(), bounce.reason()) && bounce.dead()) {
            hold(sent.get());
        }
        return Reception.RETURNED;
    }

    private void hold(SentMail mail) {
        if (OF_ASSIGNMENT.contains(mail.kind())) {
            withholding.hold(mail.subject());
        } else if (OF_RESPONSE.contains(mail.kind())) {
            followingUp.find(mail.subject()).map(Response::assignment).ifPresent(withholding::hold);
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
