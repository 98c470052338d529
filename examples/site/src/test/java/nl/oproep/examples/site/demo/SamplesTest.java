package nl.oproep.examples.site.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.requirement.Kind;
import nl.oproep.terms.Agreement;
import nl.oproep.terms.Agreements;
import nl.oproep.testkit.InMemoryStore;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZONE);

    @Test
    void aDozenAreOpenInManyDisciplinesAndAskInAllEightWays() {
        var networks = networks(Postvak.keeping(50, 10_000_000));

        int posted = Samples.post(networks);

        var open = networks.apply(Duration.ZERO).supervising().list(AssignmentState.OPEN, 100, 0);
        assertThat(posted).isEqualTo(12);
        assertThat(open).hasSize(12);
        assertThat(open.stream()
                        .flatMap(a -> a.profile().disciplines().stream())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(Sample.all().stream()
                        .flatMap(s -> s.command(LocalDate.EPOCH, "16.21").draft().requirements().stream())
                        .map(requirement -> requirement.kind())
                        .distinct())
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void theyAreAddedToNothingThatIsThereAlready() {
        var networks = networks(Postvak.keeping(50, 10_000_000));
        Samples.post(networks);

        int again = Samples.post(networks);

        assertThat(again).isZero();
        assertThat(networks.apply(Duration.ZERO).supervising().list(AssignmentState.OPEN, 100, 0))
                .hasSize(12);
    }

    @Test
    void theirPostersGetTheirCopiesInTheMailbox() {
        var postvak = Postvak.keeping(50, 10_000_000);
        var networks = networks(postvak);
        Samples.post(networks);

        networks.apply(Duration.ZERO).dispatching().deliverDue(100);

        assertThat(postvak.recipients()).hasSize(12).containsKey("m.verhulst@kanteldijk.example");
    }

    private static Function<Duration, Oproep> networks(Postvak postvak) {
        var store = InMemoryStore.at(CLOCK);
        var network = new Network(
                "Oproep",
                URI.create("http://localhost:8080"),
                EmailAddress.of("netwerk@oproep.example"),
                EmailAddress.of("opvolging@oproep.example"),
                "bounce.oproep.example",
                ZONE);
        var terms = Agreements.of(List.of(new Agreement("16.21", Map.of(Language.NL, "Werkafspraken"))));
        return ago -> Oproep.over(store)
                .network(network)
                .agreements(terms)
                .transport(postvak)
                .policies(Policies.STANDARD.publishing(PublicationPolicy.IMMEDIATE))
                .clock(Clock.offset(CLOCK, ago.negated()))
                .build();
    }
}
