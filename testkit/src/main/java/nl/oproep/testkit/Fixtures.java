package nl.oproep.testkit;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.Poster;
import nl.oproep.assignment.PosterDetails;
import nl.oproep.assignment.Profile;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Sha256;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailKind;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.Dated;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Scale;
import nl.oproep.requirement.YesNo;
import nl.oproep.terms.Agreement;
import nl.oproep.terms.Agreements;

/** What tests speak of, as phrases. People in it are canaries: their names and addresses are found wherever they leak to. */
public final class Fixtures {
    /** Where the network's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** A moment with microseconds, on {@link #TODAY}. */
    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00.123456Z");

    /** The day of {@link #NOW} in the network's time zone. */
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /** A text that is easily damaged: quotes, accents, an emoji of several code points, right-to-left, a tab, CRLF beside LF, a lone dot, and what looks like code. */
    public static final String HURTING =
            " \t‘quotes’ “double” ë € 👩🏽‍💻 \u202Eמימין\u202C\r\nCRLF\nLF\r\n.\r\nFrom here'; drop table x; -- :name ? $1 ${jndi:x} {{7*7}} \\ \u0001 \uFFFD <script>&amp;</script>\n\n end ";

    /** The poster, whom nobody may ever see. */
    public static final Poster POSTER = new Poster(
            "Kanarie Opdrachtgever BV",
            "Geheime ’t Plaatser",
            EmailAddress.of("Geheim-Plaatser@opdrachtgever-kanarie.example"),
            "06-00424242",
            "https://www.opdrachtgever-kanarie.example");

    /** The operator of the board. */
    public static final Network NETWORK = new Network(
            "Interim Netwerk",
            URI.create("https://netwerk-kanarie.example"),
            EmailAddress.of("oproep@netwerk-kanarie.example"),
            EmailAddress.of("postbus@netwerk-kanarie.example"),
            "retour.netwerk-kanarie.example",
            ZONE);

    /** One version of the working agreements. */
    public static final Agreements AGREEMENTS = Agreements.of(List.of(
            new Agreement("16.21", Map.of(Language.NL, "# Werkafspraken\n\nDe gegevens worden nooit getoond."))));

    static final SecureRandom RANDOM = new SecureRandom();

    private Fixtures() {}

    /** An open assignment with a requirement of every kind; each time another one. */
    public static SomeAssignment anAssignment() {
        return new SomeAssignment();
    }

    /** What the store is handed when somebody responds to this assignment; each time another one. */
    public static SomeSubmission aSubmissionTo(Assignment assignment) {
        return new SomeSubmission(assignment);
    }

    /** What a poster fills in: three requirements, and a text that hurts. */
    public static SomePosting aPosting() {
        return new SomePosting();
    }

    /** What a candidate fills in on the form of {@link #aPosting}. */
    public static SomeResponse aResponseTo(Reference assignment) {
        return new SomeResponse(assignment);
    }

    /** What the poster of {@link #aPosting} fills in about themselves: {@link #POSTER}. */
    public static PosterDetails aPoster() {
        return new PosterDetails(
                POSTER.organisation(), POSTER.contact(), POSTER.email().value(), POSTER.phone(), POSTER.website());
    }

    /** A mail to the network that was caused at {@link #NOW}; each time another one. */
    public static Delivery aDelivery() {
        return aDelivery(NOW);
    }

    /** Likewise, caused at this moment. */
    public static Delivery aDelivery(Instant createdAt) {
        return new Delivery(
                UUID.randomUUID(),
                aTag(),
                new MailKind("response-to-network"),
                UUID.randomUUID(),
                EmailAddress.of("Postbus@netwerk-kanarie.example"),
                Language.EN,
                Map.of("exactCopy", HURTING, "manage", "a secret"),
                createdAt);
    }

    /** A digest that nothing else has. */
    public static Sha256 aKey() {
        return Sha256.of(UUID.randomUUID().toString());
    }

    /** Bytes that cannot be guessed or compressed. */
    public static byte[] bytes(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A small file that is a PDF by its content. */
    public static byte[] aPdf() {
        return "%PDF-1.7\n% é\n1 0 obj <<>> endobj\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    }

    static String aTag() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 26);
    }

    static Profile aProfile() {
        return new Profile(
                "Interim controller ‘zorg’ 😀",
                HURTING,
                List.of("FINANCE", "HEALTH_CARE"),
                "'s-Hertogenbosch",
                false,
                LocalDate.parse("2027-01-04"),
                LocalDate.parse("2027-06-30"),
                null,
                32,
                "€ 90–100 per uur",
                TODAY.plusDays(30),
                requirements());
    }

    /** One requirement of every kind. */
    public static List<Requirement> requirements() {
        return List.of(
                new Requirement(
                        "jaren",
                        "Ervaring als ‘controller’",
                        Importance.MUST,
                        new Numeric(new BigDecimal("5.0"), null, "jaar", false)),
                new Requirement("rc", "RA of RC?", Importance.WISH, new YesNo(true)),
                new Requirement("per", "Beschikbaar per", Importance.MUST, new Dated(null, TODAY.plusDays(70))),
                new Requirement("taal", "Nederlands", Importance.MUST, new Level(Scale.CEFR, "B2")),
                new Requirement(
                        "pakket",
                        "Pakket",
                        Importance.WISH,
                        new Choice(List.of("SAP", "Exact \"Online\"", "AFAS"), List.of("SAP"))),
                new Requirement(
                        "sectoren", "Sectoren", Importance.WISH, new Choices(List.of("Zorg", "Overheid"), List.of())),
                new Requirement("waar", "Woonplaats", Importance.WISH, new FreeText(false)),
                new Requirement("aanpak", "Motiveer uw aanpak", Importance.MUST, new FreeText(true)));
    }
}
