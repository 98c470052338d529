package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.SomePartnerChange.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;
import nl.oproep.link.Link;
import nl.oproep.link.LinkPurpose;
import nl.oproep.partner.Subscription;
import nl.oproep.privacy.Hold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Traces} of members and partners promise, forms included that nobody confirmed. Extend it once per implementation and hand it an empty store. */
public abstract class PeopleTracesContract {
    private static final EmailAddress LID = EmailAddress.of("Lid@bücher-kanarie.example");

    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    private Traces of(DataCategory category) {
        return Objects.requireNonNull(store.traces().get(category));
    }

    @Test
    void findsAMemberAndFormsOfTheSameAddressInAnySpelling() {
        var member = new SomeMember().at(LID.value()).storedIn(store);
        var form = new SomeMember().at("LID@" + LID.domain()).form();
        store.registrations().add(form);
        new SomeMember().storedIn(store);

        var traces = of(DataCategory.MEMBER).about(EmailAddress.of("lid@BÜCHER-kanarie.example"));

        assertThat(traces).extracting(Trace::key).containsExactlyInAnyOrder(member.id(), form.id());
        assertThat(traces)
                .extracting(trace -> trace.content().get("kind"))
                .containsExactlyInAnyOrder("MEMBER", "REGISTRATION");
        assertThat(traces)
                .allSatisfy(trace -> assertThat(trace.content())
                        .containsEntry("name", member.profile().name())
                        .containsEntry("about", member.profile().about()));
    }

    @Test
    void forgetsAMemberWithItsLinksAndWhatItIsFoundBy() {
        var member = new SomeMember()
                .wanting(List.of("ICT"), List.of("Utrecht"), true)
                .storedIn(store);
        var link = Fixtures.aKey();
        store.links().add(new Link(link, LinkPurpose.CHANGE_MEMBER, member.id(), null));

        assertThat(of(DataCategory.MEMBER).forget(List.of(member.id(), UUID.randomUUID())))
                .isEqualTo(1);

        assertThat(store.members().find(member.id())).isEmpty();
        assertThat(store.links().find(link)).isEmpty();
        assertThat(of(DataCategory.MEMBER).forget(List.of(member.id()))).isZero();
        store.members().add(member);
        assertThat(store.members().find(member.profile().email())).contains(member);
    }

    @Test
    void findsFormsThatNobodyConfirmedButNotThoseThatAreHeld() {
        var form = new SomeMember().form();
        var held = new SomeMember().form();
        store.registrations().add(form);
        store.registrations().add(held);
        store.holds().place(List.of(new Hold(held.id(), "geschil", NOW, TODAY.plusDays(900))));

        assertThat(due(Expiry.UNCONFIRMED_MEMBER, NOW.minusMillis(1))).isEmpty();
        assertThat(due(Expiry.UNCONFIRMED_MEMBER, NOW)).containsExactly(form.id());
        assertThat(of(DataCategory.MEMBER).countDue(Expiry.UNCONFIRMED_MEMBER, NOW))
                .isEqualTo(1);
        assertThat(of(DataCategory.MEMBER).forget(List.of(form.id()))).isEqualTo(1);
        assertThat(store.registrations().find(form.id())).isEmpty();
    }

    @Test
    void tellsTheAddressesOfBothInOrderAndOnce() {
        new SomeMember().at("b@lid-kanarie.example").storedIn(store);
        store.registrations().add(new SomeMember().at("B@lid-kanarie.example").form());
        store.registrations().add(new SomeMember().at("a@lid-kanarie.example").form());
        new SomeMember().at("c@lid-kanarie.example").storedIn(store);

        assertThat(of(DataCategory.MEMBER).addresses(null, 2))
                .containsExactly("a@lid-kanarie.example", "b@lid-kanarie.example");
        assertThat(of(DataCategory.MEMBER).addresses("b@lid-kanarie.example", 2))
                .containsExactly("c@lid-kanarie.example");
    }

    @Test
    void findsWhatAPartnerToldWithoutASubscription() {
        store.partnerProfiles().put(new SomePartnerChange().profile());
        var change = new SomePartnerChange().value();
        store.partnerChanges().add(change);

        var traces = of(DataCategory.SUBSCRIPTION).about(EmailAddress.of("PARTNER@partner-kanarie.example"));

        assertThat(traces).extracting(trace -> trace.content().get("kind")).containsExactly("CHANGE", "PROFILE");
        assertThat(traces).allSatisfy(trace -> assertThat(trace.content()).containsEntry("phone", "06-00525252"));
        assertThat(of(DataCategory.SUBSCRIPTION).addresses(null, 9)).containsExactly(PARTNER.key());
        assertThat(of(DataCategory.SUBSCRIPTION)
                        .forget(traces.stream().map(Trace::key).toList()))
                .isEqualTo(2);
        assertThat(store.partnerProfiles().find(PARTNER)).isEmpty();
        assertThat(store.partnerChanges().find(change.id())).isEmpty();
    }

    @Test
    void tellsWhomAChangeNamesNothingOfWhoSentItIn() {
        var other = EmailAddress.of("ander@partner-kanarie.example");
        store.partnerChanges().add(new SomePartnerChange().to(other).value());

        assertThat(of(DataCategory.SUBSCRIPTION).about(other))
                .singleElement()
                .satisfies(trace -> assertThat(trace.content())
                        .containsOnlyKeys("kind", "newEmail")
                        .containsEntry("newEmail", other.value()));
    }

    @Test
    void keepsWhatAPartnerToldWhileASubscriptionRunsAndForgetsItWithTheLast() {
        store.partnerProfiles().put(new SomePartnerChange().profile());
        var first = new Subscription(UUID.randomUUID(), PARTNER, TODAY.minusDays(9), TODAY.minusDays(1));
        var running = new Subscription(UUID.randomUUID(), PARTNER, TODAY, null);
        store.partners().add(first);
        store.partners().add(running);
        assertThat(profile().ended()).isNull();

        of(DataCategory.SUBSCRIPTION).forget(List.of(first.id()));
        assertThat(store.partnerProfiles().find(PARTNER)).isPresent();
        store.partners().end(running.id(), TODAY);
        assertThat(profile().ended()).isAfter(NOW).isBefore(NOW.plus(Duration.ofDays(2)));
        of(DataCategory.SUBSCRIPTION).forget(List.of(running.id()));

        assertThat(store.partnerProfiles().find(PARTNER)).isEmpty();
    }

    @Test
    void findsChangesThatNobodyConfirmed() {
        var change = new SomePartnerChange().value();
        store.partnerChanges().add(change);

        assertThat(due(Expiry.UNCONFIRMED_CHANGE, change.submittedAt().minusMillis(1)))
                .isEmpty();
        assertThat(due(Expiry.UNCONFIRMED_CHANGE, change.submittedAt())).containsExactly(change.id());
    }

    private Trace profile() {
        return of(DataCategory.SUBSCRIPTION).about(PARTNER).stream()
                .filter(trace -> "PROFILE".equals(trace.content().get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> due(Expiry rule, Instant endedBy) {
        return of(rule.category()).due(rule, endedBy, 100);
    }
}
