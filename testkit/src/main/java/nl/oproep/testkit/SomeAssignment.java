package nl.oproep.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Poster;
import nl.oproep.assignment.Profile;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.requirement.Requirement;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/** An assignment in the making: {@code anAssignment().titled("…").in(CLOSED).value()}. What is not said is as in {@link Fixtures}. */
public final class SomeAssignment {
    private final UUID id = UUID.randomUUID();
    private Reference reference = Reference.create(Fixtures.RANDOM);
    private AssignmentState state = AssignmentState.OPEN;
    private Profile profile = Fixtures.aProfile();
    private Poster poster = Fixtures.POSTER;
    private boolean unreachable;
    private Instant createdAt = Fixtures.NOW.minusSeconds(60);
    private @Nullable Instant publishedAt = Fixtures.NOW;

    SomeAssignment() {}

    public SomeAssignment in(AssignmentState what) {
        state = what;
        return this;
    }

    /** Stands, or stood, on the board since this moment; null for one that never did. */
    public SomeAssignment publishedAt(@Nullable Instant moment) {
        publishedAt = moment;
        return this;
    }

    public SomeAssignment createdAt(Instant moment) {
        createdAt = moment;
        return this;
    }

    public SomeAssignment referredToAs(Reference other) {
        reference = other;
        return this;
    }

    public SomeAssignment by(Poster somebody) {
        poster = somebody;
        return this;
    }

    /** Its poster's address was found dead. */
    public SomeAssignment unreachable() {
        unreachable = true;
        return this;
    }

    public SomeAssignment titled(String title) {
        return with(title, profile.text(), profile.disciplines(), profile.region(), profile.remote());
    }

    public SomeAssignment saying(String text) {
        return with(profile.title(), text, profile.disciplines(), profile.region(), profile.remote());
    }

    public SomeAssignment inDisciplines(String... codes) {
        return with(profile.title(), profile.text(), List.of(codes), profile.region(), profile.remote());
    }

    public SomeAssignment inRegion(@Nullable String region) {
        return with(profile.title(), profile.text(), profile.disciplines(), region, profile.remote());
    }

    public SomeAssignment remote(boolean possible) {
        return with(profile.title(), profile.text(), profile.disciplines(), profile.region(), possible);
    }

    public SomeAssignment closingOn(LocalDate day) {
        profile = profile.closingOn(day);
        return this;
    }

    public SomeAssignment startingOn(@Nullable LocalDate day) {
        return profile(new Profile(
                profile.title(),
                profile.text(),
                profile.disciplines(),
                profile.region(),
                profile.remote(),
                day,
                null,
                profile.duration(),
                profile.hoursPerWeek(),
                profile.rate(),
                profile.closesOn(),
                profile.requirements()));
    }

    public SomeAssignment asking(Requirement... requirements) {
        return profile(new Profile(
                profile.title(),
                profile.text(),
                profile.disciplines(),
                profile.region(),
                profile.remote(),
                profile.start(),
                profile.end(),
                profile.duration(),
                profile.hoursPerWeek(),
                profile.rate(),
                profile.closesOn(),
                List.of(requirements)));
    }

    public SomeAssignment profile(Profile other) {
        profile = other;
        return this;
    }

    /** One in which everything is absent that may be. */
    static Assignment bare() {
        var profile = new Profile(
                "T", "t", List.of("ICT"), null, false, null, null, null, null, null, Fixtures.TODAY, List.of());
        return new SomeAssignment()
                .profile(profile)
                .by(new Poster(null, "C", Fixtures.POSTER.email(), null, null))
                .in(AssignmentState.AWAITING_REVIEW)
                .publishedAt(null)
                .value();
    }

    /** The assignment, at version 0. */
    public Assignment value() {
        boolean finished = state == AssignmentState.FINISHED;
        return new Assignment(
                id,
                reference,
                0,
                state,
                finished ? Outcome.FILLED_VIA_NETWORK : null,
                profile,
                poster,
                Language.EN,
                new Consent("16.21", Sha256.of("de werkafspraken"), createdAt),
                unreachable,
                createdAt,
                publishedAt,
                finished ? Fixtures.NOW.plusSeconds(1) : null);
    }

    /** The assignment as the store gives it back. */
    public Assignment storedIn(Store store) {
        store.assignments().add(value(), Fixtures.aKey());
        return store.assignments().find(id).orElseThrow();
    }

    private SomeAssignment with(
            String title, String text, List<String> disciplines, @Nullable String region, boolean remote) {
        return profile(new Profile(
                title,
                text,
                disciplines,
                region,
                remote,
                profile.start(),
                profile.end(),
                profile.duration(),
                profile.hoursPerWeek(),
                profile.rate(),
                profile.closesOn(),
                profile.requirements()));
    }
}
