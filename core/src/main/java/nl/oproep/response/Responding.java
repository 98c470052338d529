package nl.oproep.response;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.Publications;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Mailroom;
import nl.oproep.response.spi.Responses;
import nl.oproep.suitability.Suitability;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Responding to an assignment, or asking about it: without an account, stored with its three mails in one commit (R1-R4, R9). */
public final class Responding {
    private static final int TRIES = 6;
    private static final String RECEIPT_ALPHABET = "23456789bcdfghjkmnpqrstvwxz";
    private static final int RECEIPT_LENGTH = 12;
    private static final int FURTHEST_BACK = 30;

    private final Publications publications;
    private final Responses responses;
    private final Ids ids;
    private final Mailroom mailroom;
    private final ResponseScreening screening;
    private final Agreements agreements;
    private final Network network;
    private final RandomGenerator random;
    private final Clock clock;

    public Responding(
            Publications publications,
            Responses responses,
            Ids ids,
            Mailroom mailroom,
            ResponseScreening screening,
            Agreements agreements,
            Network network,
            RandomGenerator random,
            Clock clock) {
        this.publications = publications;
        this.responses = responses;
        this.ids = ids;
        this.mailroom = mailroom;
        this.screening = screening;
        this.agreements = agreements;
        this.network = network;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Stores a response with its three mails, or says why not. {@link Submitted.Received} means that it is durable; the same submission sent again gives the same receipt, also when the assignment
     * was edited or closed in between (R3).
     *
     * @throws nl.oproep.kernel.OproepException when the store could not; nothing is stored then
     */
    public Submitted submit(SubmitResponse command) {
        for (int tries = 1; tries <= TRIES; tries++) {
            boolean recent = tries == 1;
            var publication =
                    recent ? publications.recent(command.assignment()) : publications.find(command.assignment());
            if (publication instanceof Publication.Gone) {
                return new Submitted.Gone();
            }
            if (!(publication instanceof Publication.Found found)) {
                return new Submitted.Unknown();
            }
            var today = LocalDate.ofInstant(clock.instant(), network.timeZone());
            var outcome = submit(command, found.assignment(), today);
            if (outcome instanceof Submitted.Received) {
                return outcome;
            }
            if (recent) {
                continue;
            }
            if (!found.assignment().respondable(today)) {
                return new Submitted.Closed();
            }
            if (outcome != null) {
                return outcome;
            }
        }
        return new Submitted.Closed();
    }

    /** Everything that is wrong with it, each at its field; empty when {@link #submit} would accept it while the assignment is open. Stores nothing. */
    public List<Violation> check(SubmitResponse command) {
        var violations = new ArrayList<>(screening.check(command));
        var kind = command.kind() == null ? ResponseKind.RESPONSE : command.kind();
        if (publications.find(command.assignment()) instanceof Publication.Found found) {
            violations.addAll(ResponseForm.of(found.assignment())
                    .read(command.answers(), kind)
                    .violations());
        }
        return List.copyOf(violations);
    }

    /** Null when the assignment was edited meanwhile, so that the answers have to be read anew. */
    private @Nullable Submitted submit(SubmitResponse command, PublishedAssignment assignment, LocalDate today) {
        var violations = new ArrayList<>(screening.check(command));
        var kind = command.kind() == null ? ResponseKind.RESPONSE : command.kind();
        var reading = ResponseForm.of(assignment).read(command.answers(), kind);
        violations.addAll(reading.violations());
        var attachments = violations.stream().anyMatch(v -> v.key().startsWith("attachment."))
                ? List.<Attachment>of()
                : screening.attachments(command.attachments(), violations);
        if (!violations.isEmpty()) {
            return new Submitted.Refused(violations);
        }
        var suitability = Suitability.of(assignment.profile().requirements(), reading.answers());
        var submission = submission(command, assignment, kind, suitability, attachments);
        return answer(submission, responses.submit(submission, today));
    }

    private @Nullable Submitted answer(Responses.Submission submission, Responses.Outcome outcome) {
        if (outcome instanceof Responses.Stored) {
            mailroom.ring();
            return new Submitted.Received(submission.response().receipt());
        }
        if (outcome instanceof Responses.Repeated repeated) {
            return repeated.digest().equals(submission.digest())
                    ? new Submitted.Received(repeated.receipt())
                    : new Submitted.Refused(List.of(Violation.of("Idempotency-Key", "idempotency.reused")));
        }
        return outcome instanceof Responses.Closed ? new Submitted.Closed() : null;
    }

    private Responses.Submission submission(
            SubmitResponse command,
            PublishedAssignment assignment,
            ResponseKind kind,
            Suitability suitability,
            List<Attachment> attachments) {
        var now = clock.instant();
        var candidate = new Candidate(given(command.name()), EmailAddress.of(given(command.email())), command.phone());
        var response = new Response(
                ids.next(),
                new Receipt(receipt(), Sha256.of("")),
                assignment.reference(),
                assignment.profile().title(),
                kind,
                candidate,
                suitability,
                command.motivation(),
                command.remarks(),
                command.wishes(),
                attachments,
                agreements.consentAt(now),
                false,
                command.language(),
                now,
                "");
        var complete = response.copied(ExactCopy.render(response, network.timeZone()));
        var digest = Supplied.digest(response);
        return new Responses.Submission(
                complete,
                assignment.version(),
                command.attachments(),
                key(command, candidate, digest),
                digest,
                new Responses.Unaddressed(ids.next(), mailroom.tag(), ResponseMails.TO_POSTER),
                mails(complete));
    }

    /** The candidate's mail is dated some seconds back: not even the second is shared with the poster's (M3). */
    private List<Delivery> mails(Response response) {
        var back = Duration.ofSeconds(random.nextInt(1, FURTHEST_BACK));
        return List.of(
                mailroom.address(ResponseMails.TO_NETWORK, response.id(), network.mailbox(), Language.NL, Map.of()),
                mailroom.address(
                                ResponseMails.TO_CANDIDATE,
                                response.id(),
                                response.candidate().email(),
                                response.language(),
                                Map.of())
                        .dated(response.submittedAt().minus(back)));
    }

    /** A key of the client's own counts for this person and assignment; otherwise the form page and all that was supplied make the key. */
    private static Sha256 key(SubmitResponse command, Candidate candidate, Sha256 digest) {
        if (command.idempotencyKey() != null) {
            return Sha256.of(
                    "key\n" + command.assignment() + '\n' + candidate.email().key() + '\n' + command.idempotencyKey());
        }
        return Sha256.of(
                (command.formToken() == null ? "content\n" : "form\n" + command.formToken() + '\n') + digest.hex());
    }

    private String receipt() {
        var receipt = new StringBuilder(RECEIPT_LENGTH);
        for (int i = 0; i < RECEIPT_LENGTH; i++) {
            receipt.append(RECEIPT_ALPHABET.charAt(random.nextInt(RECEIPT_ALPHABET.length())));
        }
        return receipt.toString();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
