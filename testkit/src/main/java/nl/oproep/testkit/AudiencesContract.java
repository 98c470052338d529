package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.oproep.Store;
import nl.oproep.announcement.Addressee;
import nl.oproep.announcement.Audience;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberProfile;
import nl.oproep.announcement.Preferences;
import nl.oproep.announcement.Suppression;
import nl.oproep.announcement.SuppressionReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link nl.oproep.announcement.spi.Audiences} promise. Extend it once per implementation and hand it an empty store. */
public abstract class AudiencesContract {
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void findsWhoWantsOneOfTheDisciplinesOrHasNoWish() {
        var finance = member(List.of("FINANCE", "HR"), List.of(), false);
        var any = member(List.of(), List.of(), false);
        member(List.of("ICT"), List.of(), false);

        assertThat(found(audience(List.of("FINANCE", "LEGAL"), null, false, null)))
                .containsExactly(finance, any);
    }

    @Test
    void findsARegionHoweverItIsTyped() {
        var utrecht = member(List.of(), List.of("Gelderland", "utrécht"), false);
        var everywhere = member(List.of(), List.of(), false);
        var remote = member(List.of(), List.of("Limburg"), true);
        member(List.of(), List.of("Limburg"), false);

        assertThat(found(audience(List.of("FINANCE"), "UTRECHT", false, null))).containsExactly(utrecht, everywhere);
        assertThat(found(audience(List.of("FINANCE"), "Utrecht", true, null)))
                .containsExactly(utrecht, everywhere, remote);
    }

    @Test
    void asksForNoRegionWhenTheAssignmentNamesNone() {
        var somewhere = member(List.of(), List.of("Limburg"), false);

        assertThat(found(audience(List.of("FINANCE"), null, false, null))).containsExactly(somewhere);
    }

    @Test
    void findsWhoWantsSoManyHours() {
        var few = new SomeMember().hours(null, 24).storedIn(store);
        var many = new SomeMember().hours(25, null).storedIn(store);
        var any = new SomeMember().storedIn(store);

        assertThat(found(audience(List.of("FINANCE"), null, false, 24))).containsExactly(few, any);
        assertThat(found(audience(List.of("FINANCE"), null, false, 25))).containsExactly(many, any);
        assertThat(found(audience(List.of("FINANCE"), null, false, null))).containsExactly(few, many, any);
    }

    @Test
    void findsEverybodyForANewsletter() {
        var one = new SomeMember().hours(60, 60).storedIn(store);
        var other = member(List.of("ICT"), List.of("Limburg"), false);

        assertThat(found(Audience.EVERYBODY)).containsExactly(one, other);
        assertThat(store.audiences().size(Audience.EVERYBODY)).isEqualTo(2);
    }

    @Test
    void leavesOutWhoIsSuppressed() {
        var gone = new SomeMember().storedIn(store);
        var there = new SomeMember().storedIn(store);
        store.suppressions().put(new Suppression(gone.hash(), SuppressionReason.UNSUBSCRIBED, NOW));

        assertThat(found(audience(List.of("FINANCE"), null, false, null))).containsExactly(there);
        assertThat(found(Audience.EVERYBODY)).containsExactly(there);
        assertThat(store.audiences().size(audience(List.of("FINANCE"), null, false, null)))
                .isEqualTo(1);
    }

    @Test
    void goesPastEachMemberOnceInStretchesOfAnySize() {
        var wanted = new Preferences(List.of("FINANCE", "HR"), List.of("Utrecht", "Gelderland"), true, null, null);
        var all = IntStream.range(0, 23)
                .mapToObj(i -> new SomeMember().wanting(wanted).storedIn(store))
                .toList();
        var audience = audience(List.of("HR", "FINANCE"), "Utrecht", true, null);

        var met = new ArrayList<Addressee>();
        var after = Issue.START;
        for (var end = end(audience, after, 5); end != null; end = end(audience, after, 5)) {
            met.addAll(store.audiences().members(audience, after, end, 100));
            after = end;
        }

        assertThat(met)
                .containsExactlyElementsOf(all.stream().map(Addressee::of).toList());
    }

    @Test
    void readsAsManyAsAreAskedFor() {
        var first = new SomeMember().storedIn(store);
        var second = new SomeMember().storedIn(store);
        var third = new SomeMember().storedIn(store);

        assertThat(store.audiences().members(Audience.EVERYBODY, Issue.START, LAST, 2))
                .containsExactly(Addressee.of(first), Addressee.of(second));
        assertThat(store.audiences().members(Audience.EVERYBODY, first.id(), second.id(), 2))
                .containsExactly(Addressee.of(second));
        assertThat(store.audiences().end(Audience.EVERYBODY, first.id(), 9)).contains(third.id());
        assertThat(store.audiences().end(Audience.EVERYBODY, third.id(), 9)).isEmpty();
    }

    @Test
    void knowsWhatAMemberWantsNowAndForgetsWhoLeft() {
        var member = member(List.of("FINANCE"), List.of(), false);
        var audience = audience(List.of("FINANCE"), null, false, null);

        var profile = member.profile();
        store.members()
                .replace(member.telling(
                        new MemberProfile(
                                profile.name(),
                                profile.email(),
                                new Preferences(List.of("ICT"), List.of(), false, null, null),
                                null,
                                null),
                        member.language(),
                        NOW));
        assertThat(found(audience)).isEmpty();

        store.members().remove(member.id());
        assertThat(found(audience(List.of("ICT"), null, false, null))).isEmpty();
    }

    private @Nullable UUID end(Audience audience, UUID after, int max) {
        return store.audiences().end(audience, after, max).orElse(null);
    }

    private List<Member> found(Audience audience) {
        return store.audiences().members(audience, Issue.START, LAST, 100).stream()
                .map(to -> store.members().find(to.id()).orElseThrow())
                .toList();
    }

    private Member member(List<String> disciplines, List<String> regions, boolean remote) {
        return new SomeMember().wanting(disciplines, regions, remote).storedIn(store);
    }

    private static Audience audience(
            List<String> disciplines, @Nullable String region, boolean remote, @Nullable Integer hours) {
        return new Audience(false, disciplines, region == null ? null : Audience.region(region), remote, hours);
    }
}
