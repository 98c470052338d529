package nl.oproep.benchmarks;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Poster;
import nl.oproep.assignment.Profile;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Sha256;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Scale;
import nl.oproep.requirement.YesNo;
import nl.oproep.terms.Agreement;
import nl.oproep.terms.Agreements;

/** A network and assignments to measure with; the same for the same seed. */
final class Samples {
    static final Network NETWORK = new Network(
            "Interim Netwerk",
            URI.create("http://localhost:8080"),
            EmailAddress.of("netwerk@netwerk.example"),
            EmailAddress.of("postbus@netwerk.example"),
            "bounces.netwerk.example",
            ZoneId.of("Europe/Amsterdam"));
    static final Agreements AGREEMENTS =
            Agreements.of(List.of(new Agreement("16.21", Map.of(Language.NL, "De werkafspraken."))));
    static final List<String> DISCIPLINES =
            List.of("FINANCE", "HR", "IT", "MARKETING", "SALES", "LEGAL", "LOGISTICS", "HEALTHCARE", "EDUCATION");
    static final List<String> REGIONS = List.of(
            "Utrecht", "Groningen", "Zeeland", "Noord-Holland", "Zuid-Holland", "Limburg", "Gelderland", "Drenthe");
    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
    private static final int TOGETHER = 500;

    private Samples() {}

    /** A store in this database as things were some time ago: changes are not of the last minutes. */
    static JdbcStore past(javax.sql.DataSource source) {
        return JdbcStore.over(source, Clock.fixed(FIRST, ZoneOffset.UTC));
    }

    /** Adds so many open assignments, published one after the other, and returns the reference of the newest. */
    static Reference add(Store store, int count) {
        var vocabulary = new Vocabulary(7);
        var random = new Random(11);
        var newest = Reference.create(random);
        for (int done = 0; done < count; done += TOGETHER) {
            int from = done;
            newest = store.transactions().within(() -> {
                var last = Reference.create(random);
                for (int i = from; i < Math.min(from + TOGETHER, count); i++) {
                    var assignment = assignment(i, vocabulary, random);
                    store.assignments().add(assignment, Sha256.of("form " + i));
                    last = assignment.reference();
                }
                return last;
            });
        }
        return newest;
    }

    private static Assignment assignment(int number, Vocabulary vocabulary, Random random) {
        var published = FIRST.plusSeconds(number * 60L);
        return new Assignment(
                new UUID(random.nextLong(), random.nextLong()),
                Reference.create(random),
                0,
                AssignmentState.OPEN,
                null,
                profile(vocabulary),
                new Poster("Organisatie", "Contactpersoon", EmailAddress.of("plaatser@plaatser.example"), null, null),
                Language.NL,
                AGREEMENTS.consentAt(published),
                false,
                published,
                published,
                null);
    }

    private static Profile profile(Vocabulary vocabulary) {
        return new Profile(
                "Interim " + vocabulary.text(3),
                vocabulary.text(130),
                List.of(vocabulary.oneOf(DISCIPLINES)),
                vocabulary.oneOf(REGIONS),
                vocabulary.below(4) == 0,
                LocalDate.of(2027, 1, 4),
                null,
                "6 maanden",
                32,
                "€ 90–100 per uur",
                LocalDate.of(2099, 1, 1).plusDays(vocabulary.below(300)),
                List.of(
                        new Requirement(
                                "ervaring",
                                "Jaren ervaring",
                                Importance.MUST,
                                new Numeric(new BigDecimal(5), null, "jaar", true)),
                        new Requirement("nederlands", "Nederlands", Importance.MUST, new Level(Scale.CEFR, "B2")),
                        new Requirement("register", "RA of RC", Importance.WISH, new YesNo(true))));
    }
}
