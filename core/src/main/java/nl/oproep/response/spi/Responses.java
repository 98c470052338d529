package nl.oproep.response.spi;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.file.Upload;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailKind;
import nl.oproep.response.Receipt;
import nl.oproep.response.Response;

/** All responses and questions. Safe for many threads and many nodes. */
public interface Responses {

    /**
     * Stores a response with its attachments and its three mails in one commit, or nothing at all (R2). The store addresses the poster's mail itself, so that whoever responds never comes near the
     * address (P3), and stamps whether the candidate's address belongs to an active partner on {@code today} (R9), whatever {@link Response#partner} says. For a poster found unreachable that mail is stored {@code HELD} (P6).
     *
     * <p>An assignment that is being closed at the same moment either gets this response before the close, or refuses it (R1).
     */
    Outcome submit(Submission submission, LocalDate today);

    /** The response, or empty when it never was or has been wiped. */
    Optional<Response> find(UUID id);

    /** The response or question with this receipt, or empty when there is none (any more). */
    Optional<Response> known(String receipt);

    /**
     * The bytes of the attachment at {@code index} of a response, in small pieces from the store.
     *
     * @throws IOException when it is gone
     */
    InputStream content(UUID response, int index) throws IOException;

    /** Responses to an assignment, newest first, at most {@code limit} of them, skipping {@code offset}. */
    List<Response> list(Reference assignment, int limit, int offset);

    /** How many responses and questions there are to an assignment. */
    long count(Reference assignment);

    /**
     * What is stored together.
     *
     * @param response the response
     * @param version of the assignment it was checked against
     * @param uploads the contents of its attachments, in order
     * @param key the same for the same submission sent twice (R3)
     * @param digest of everything supplied, to tell whether a key was used for something else
     * @param toPoster the poster's mail, without its recipient
     * @param toOthers the network's and the candidate's mail
     */
    record Submission(
            Response response,
            long version,
            List<Upload> uploads,
            Sha256 key,
            Sha256 digest,
            Unaddressed toPoster,
            List<Delivery> toOthers) {
        public Submission {
            uploads = List.copyOf(uploads);
            toOthers = List.copyOf(toOthers);
        }
    }

    /** A delivery whose recipient, and language, the store fills in. */
    record Unaddressed(UUID id, String tag, MailKind kind) {

        /** The delivery, addressed. */
        public Delivery to(EmailAddress recipient, Language language, Response response) {
            return new Delivery(
                    id, tag, kind, response.id(), recipient, language, java.util.Map.of(), response.submittedAt());
        }
    }

    /** What became of it. */
    sealed interface Outcome permits Stored, Repeated, Changed, Closed {}

    /** Stored now. */
    record Stored() implements Outcome {}

    /**
     * Stored before, under the same key.
     *
     * @param receipt of the one that is stored
     * @param digest of what was supplied then
     */
    record Repeated(Receipt receipt, Sha256 digest) implements Outcome {}

    /** The assignment was edited meanwhile: check against the new version and submit again. */
    record Changed() implements Outcome {}

    /** It is not open, or no longer stored. */
    record Closed() implements Outcome {}
}
