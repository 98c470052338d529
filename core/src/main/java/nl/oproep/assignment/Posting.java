package nl.oproep.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Posting an assignment: free, without an account, and never showing who posted (P1-P6). */
public final class Posting {
    private static final Duration CONFIRMABLE = Duration.ofDays(7);

    private final Assignments assignments;
    private final Transactions transactions;
    private final Ids ids;
    private final Linking linking;
    private final Mailroom mailroom;
    private final Screening screening;
    private final Agreements agreements;
    private final PublicationPolicy publication;
    private final Runnable changed;
    private final RandomGenerator random;
    private final Clock clock;

    public Posting(
            Assignments assignments,
            Transactions transactions,
            Ids ids,
            Linking linking,
            Mailroom mailroom,
            Screening screening,
            Agreements agreements,
            PublicationPolicy publication,
            Runnable changed,
            RandomGenerator random,
            Clock clock) {
        this.assignments = assignments;
        this.transactions = transactions;
        this.ids = ids;
        this.linking = linking;
        this.mailroom = mailroom;
        this.screening = screening;
        this.agreements = agreements;
        this.publication = publication;
        this.changed = changed;
        this.random = random;
        this.clock = clock;
    }

    /** Everything that is wrong with it, each at its field; empty when {@link #post} would accept it. Stores nothing. */
    public List<Violation> check(PostAssignment command) {
        return screening.check(command, reading(command));
    }

    /** What would give the poster away, for a preview (P4); whatever the policy. */
    public List<Giveaway> giveaways(PostAssignment command) {
        return AnonymityCheck.find(command.poster(), DraftReading.publishedTexts(command.draft()));
    }

    /** What would be published, for a preview; asked for only when nothing but giveaways is wrong with the draft. Stores nothing. */
    public Profile preview(AssignmentDraft draft) {
        return new DraftReading(draft, screening.today()).profile();
    }

    /**
     * Stores the assignment, publishes it when the policy is {@code IMMEDIATE}, and sends the poster the exact copy with the private links (P5), all in one transaction.
     *
     * @throws nl.oproep.kernel.OproepException when the store could not; nothing is stored then
     */
    public Posted post(PostAssignment command) {
        var reading = reading(command);
        var violations = screening.check(command, reading);
        if (!violations.isEmpty()) {
            return new Posted.Refused(violations);
        }
        var key = key(command);
        try {
            var assignment = assignment(command, reading.profile());
            transactions.within(() -> {
                assignments.add(assignment, key);
                mailroom.post(mailroom.address(
                        PostingMails.COPY,
                        assignment.id(),
                        assignment.poster().email(),
                        command.language(),
                        details(command, assignment)));
                return assignment;
            });
            changed.run();
            mailroom.ring();
            return new Posted.Accepted(assignment.reference(), assignment.state());
        } catch (DuplicateException e) {
            var earlier = assignments.find(key).orElseThrow(() -> e);
            return new Posted.Accepted(earlier.reference(), earlier.state());
        }
    }

    private DraftReading reading(PostAssignment command) {
        return new DraftReading(command.draft(), screening.today());
    }

    private Assignment assignment(PostAssignment command, Profile profile) {
        var now = clock.instant();
        boolean atOnce = publication == PublicationPolicy.IMMEDIATE;
        var details = command.poster();
        return new Assignment(
                ids.next(),
                Reference.create(random),
                0,
                firstState(),
                null,
                profile,
                new Poster(
                        details.organisation(),
                        given(details.contact()),
                        EmailAddress.of(given(details.email())),
                        details.phone(),
                        details.website()),
                command.language(),
                agreements.consentAt(now),
                false,
                now,
                atOnce ? now : null,
                null);
    }

    private AssignmentState firstState() {
        return switch (publication) {
            case IMMEDIATE -> AssignmentState.OPEN;
            case AFTER_CONFIRMATION -> AssignmentState.AWAITING_CONFIRMATION;
            case AFTER_REVIEW -> AssignmentState.AWAITING_REVIEW;
        };
    }

    private Map<String, String> details(PostAssignment command, Assignment assignment) {
        var details = new TreeMap<String, String>();
        details.put(PostingMails.REFERENCE, assignment.reference().value());
        details.put(
                PostingMails.EXACT_COPY,
                PostingCopy.render(command.draft(), command.poster(), assignment.consent(), command.language()));
        details.put(PostingMails.STATE, assignment.state().name());
        details.put(
                PostingMails.MANAGE,
                linking.issue(LinkPurpose.MANAGE_ASSIGNMENT, assignment.id()).secret());
        if (assignment.state() == AssignmentState.AWAITING_CONFIRMATION) {
            details.put(
                    PostingMails.CONFIRM,
                    linking.issue(LinkPurpose.CONFIRM_ASSIGNMENT, assignment.id(), CONFIRMABLE)
                            .secret());
        }
        return details;
    }

    /** The form that was sent, with what was in it: going back to correct something and sending again is another assignment. */
    private Sha256 key(PostAssignment command) {
        var form = command.formToken() == null ? Token.create(random).secret() : command.formToken();
        var consent = agreements.consentAt(Instant.EPOCH);
        return Sha256.of(
                form + '\n' + PostingCopy.render(command.draft(), command.poster(), consent, command.language()));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
