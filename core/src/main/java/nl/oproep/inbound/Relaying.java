package nl.oproep.inbound;

import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.WritingToPoster;
import nl.oproep.mail.Mailroom;
import nl.oproep.mail.SentMail;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseMails;

/**
 * Passing on what one side of a response writes to the other, composed anew by us (R4). The poster has no address in it and the candidate writes back to an alias, so that neither learns more than the other wrote. What a
 * mail program quoted stays out: it has the glance and the poster's address in it.
 */
final class Relaying {
    private final FollowingUp followingUp;
    private final WritingToPoster writing;
    private final Passing passing;
    private final Mailroom mailroom;

    Relaying(FollowingUp followingUp, WritingToPoster writing, Passing passing, Mailroom mailroom) {
        this.followingUp = followingUp;
        this.writing = writing;
        this.passing = passing;
        this.mailroom = mailroom;
    }

    /** Whether an answer to this goes to the other side of a response. */
    static boolean concerns(SentMail answered) {
        return fromPoster(answered) || answered.kind().equals(PassedMails.TO_CANDIDATE);
    }

    private static boolean fromPoster(SentMail answered) {
        return answered.kind().equals(ResponseMails.TO_POSTER)
                || answered.kind().equals(PassedMails.TO_POSTER);
    }

    /** Whether it was passed on: not when the response has been wiped, or nobody is there to get it, or nothing was written. */
    boolean relay(IncomingMail mail, SentMail answered) {
        var words = Quoting.typed(mail.text());
        if (words.isEmpty() && mail.files().isEmpty()) {
            return false;
        }
        var response = followingUp.find(answered.subject());
        return response.filter(r -> fromPoster(answered) ? toCandidate(mail, words, r) : toPoster(mail, words, r))
                .isPresent();
    }

    private boolean toCandidate(IncomingMail mail, String words, Response response) {
        var details = passing.details(words, mail);
        details.put(PassedMails.REFERENCE, response.assignment().value());
        passing.post(
                mailroom.address(
                        PassedMails.TO_CANDIDATE,
                        response.id(),
                        response.candidate().email(),
                        response.language(),
                        details),
                mail);
        return true;
    }

    private boolean toPoster(IncomingMail mail, String words, Response response) {
        var details = passing.details(words, mail);
        details.put(PassedMails.REFERENCE, response.assignment().value());
        Optional<UUID> posted = writing.post(PassedMails.TO_POSTER, response.assignment(), response.id(), details);
        posted.ifPresent(delivery -> passing.add(delivery, mail));
        return posted.isPresent();
    }
}
