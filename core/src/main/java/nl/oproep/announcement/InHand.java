package nl.oproep.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Language;
import nl.oproep.mail.Circular;

/** A stretch of ours, and until when it surely is ours. */
final class InHand {
    /** What a lease must still have for mails to begin: clocks of two nodes differ a little. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Issue issue;
    private final Map<Language, Optional<Circular>> composed = new EnumMap<>(Language.class);
    private Stretch stretch;
    private volatile Instant leaseEnds;

    InHand(Issue issue, Stretch stretch) {
        this.issue = issue;
        this.stretch = stretch;
        this.leaseEnds = stretch.leaseEnds();
    }

    Issue issue() {
        return issue;
    }

    /** What is left of it; for the thread that has it. */
    Stretch stretch() {
        return stretch;
    }

    void left(Stretch rest) {
        stretch = rest;
        leaseEnds = rest.leaseEnds();
    }

    /** What the issue says in this language, composed once for the stretch; empty when it is not to be sent any more. */
    Optional<Circular> circular(Language language, Circulars circulars) {
        return composed.computeIfAbsent(
                language, spoken -> circulars.circular(issue.content(), spoken, issue.createdAt()));
    }

    /** It is not ours any more. */
    void letGo() {
        leaseEnds = Instant.EPOCH;
    }

    /** Whether nobody else can have taken it over yet: false for a node that was frozen too long. */
    boolean isOurs(Instant now) {
        return now.isBefore(leaseEnds.minus(MARGIN));
    }

    void renewed(Instant now, Instant ends) {
        if (isOurs(now)) {
            leaseEnds = ends;
        }
    }
}
