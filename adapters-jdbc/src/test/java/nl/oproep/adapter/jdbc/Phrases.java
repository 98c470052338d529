package nl.oproep.adapter.jdbc;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Poster;
import nl.oproep.assignment.Profile;
import nl.oproep.assignment.Reference;
import nl.oproep.file.Attachment;
import nl.oproep.file.Upload;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailKind;
import nl.oproep.requirement.Answer;
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
import nl.oproep.response.Candidate;
import nl.oproep.response.Receipt;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseKind;
import nl.oproep.response.Wishes;
import nl.oproep.response.spi.Responses.Submission;
import nl.oproep.response.spi.Responses.Unaddressed;
import nl.oproep.suitability.Suitability;
import nl.oproep.terms.Consent;

/** What tests speak of, with data that hurts: emoji, right-to-left, tabs, a lone dot, CRLF beside LF. */
final class Phrases {
    static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    static final Instant NOW = Instant.parse("2026-12-01T09:30:00.123456Z");
    static final String HOSTILE =
            " \tLeading, ‘quotes’ “too”, ë € 👩🏽‍💻 \u202Eמימין לשמאל\u202C\r\nCRLF\nLF\r\n.\r\nFrom here; drop table x; -- ${long_text} :name ? '' \\ \u0001 \uFFFD <script>{{7*7}}${jndi:x}</script>\n\n trailing ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Phrases() {}

    static Profile aProfile(String title, String text) {
        return new Profile(
                title,
                text,
                List.of("FINANCE", "ICT"),
                "Noord-Holland",
                true,
                LocalDate.parse("2027-01-04"),
                null,
                "zes maanden",
                32,
                "€ 90–100 per uur",
                TODAY.plusDays(30),
                List.of(
                        new Requirement("rc", "RA of RC", Importance.WISH, new YesNo(true)),
                        new Requirement(
                                "jaren",
                                "Ervaring als controller",
                                Importance.MUST,
                                new Numeric(new BigDecimal("5.0"), null, "jaar", false)),
                        new Requirement("start", "Beschikbaar", Importance.MUST, new Dated(null, TODAY.plusDays(60))),
                        new Requirement(
                                "pakket",
                                "Pakket",
                                Importance.WISH,
                                new Choice(List.of("SAP", "Exact \"Online\""), List.of("SAP"))),
                        new Requirement(
                                "sectoren",
                                "Sectoren",
                                Importance.WISH,
                                new Choices(List.of("Zorg", "Overheid"), List.of())),
                        new Requirement("taal", "Nederlands", Importance.MUST, new Level(Scale.CEFR, "B2")),
                        new Requirement("aanpak", "Motiveer", Importance.MUST, new FreeText(true))));
    }

    static Assignment anAssignment() {
        return anAssignment("Interim controller", HOSTILE);
    }

    static Assignment anAssignment(String title, String text) {
        return new Assignment(
                UUID.randomUUID(),
                Reference.create(RANDOM),
                0,
                AssignmentState.OPEN,
                null,
                aProfile(title, text),
                new Poster(
                        "Kanarie Opdrachtgever BV",
                        "Geheime Plaatser",
                        EmailAddress.of("Geheim-Plaatser@opdrachtgever-kanarie.nl"),
                        "06-00424242",
                        null),
                Language.EN,
                new Consent("16.21", Sha256.of("text"), NOW),
                false,
                NOW.minusSeconds(60),
                NOW,
                null);
    }

    static Assignment in(AssignmentState state, Assignment a) {
        return new Assignment(
                a.id(),
                a.reference(),
                a.version(),
                state,
                state == AssignmentState.FINISHED ? Outcome.WITHDRAWN : null,
                a.profile(),
                a.poster(),
                a.language(),
                a.consent(),
                a.unreachable(),
                a.createdAt(),
                a.publishedAt(),
                state == AssignmentState.FINISHED ? NOW : null);
    }

    /** Stored, as it is found again. */
    static Assignment stored(Store store, Assignment assignment) {
        store.assignments().add(assignment, aKey());
        return store.assignments().find(assignment.id()).orElseThrow();
    }

    static Sha256 aKey() {
        return Sha256.of(UUID.randomUUID().toString());
    }

    static Delivery aDelivery(Instant created) {
        return new Delivery(
                UUID.randomUUID(),
                "tag" + UUID.randomUUID(),
                new MailKind("response-to-network"),
                UUID.randomUUID(),
                EmailAddress.of("netwerk@netwerk-kanarie.nl"),
                Language.NL,
                Map.of("token", "a \"secret\" ë"),
                created);
    }

    static Submission aSubmission(Assignment to, Sha256 key, byte[]... files) {
        var attachments = new ArrayList<Attachment>();
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            attachments.add(new Attachment("Brochure ë.pdf", "application/pdf", file.length, Sha256.of(file)));
            uploads.add(new Upload("../Brochure", file.length, () -> new ByteArrayInputStream(file)));
        }
        var response = new Response(
                UUID.randomUUID(),
                new Receipt("receipt" + UUID.randomUUID(), Sha256.of("exact copy of " + HOSTILE)),
                to.reference(),
                to.profile().title(),
                ResponseKind.RESPONSE,
                new Candidate("Kandidaat ’t Hart", EmailAddress.of("Kandidaat@kandidaat-kanarie.nl"), null),
                Suitability.of(
                        to.profile().requirements(),
                        Map.of(
                                "rc", new Answer.YesNo(false),
                                "jaren", new Answer.Quantity(new BigDecimal("7.50")),
                                "start", new Answer.Day(TODAY),
                                "pakket", new Answer.One("SAP"),
                                "sectoren", new Answer.Several(List.of("Zorg")),
                                "aanpak", new Answer.Text(HOSTILE))),
                HOSTILE,
                null,
                new Wishes(true, false),
                attachments,
                new Consent("16.21", Sha256.of("text"), NOW),
                false,
                Language.NL,
                NOW,
                "exact copy of " + HOSTILE);
        return new Submission(
                response,
                to.version(),
                uploads,
                key,
                Sha256.of("digest"),
                new Unaddressed(UUID.randomUUID(), "tag" + UUID.randomUUID(), new MailKind("response-to-poster")),
                List.of(
                        about(response, "response-to-network", "netwerk@netwerk-kanarie.nl"),
                        about(response, "response-to-candidate", "Kandidaat@kandidaat-kanarie.nl")));
    }

    private static Delivery about(Response response, String kind, String to) {
        return new Delivery(
                UUID.randomUUID(),
                "tag" + UUID.randomUUID(),
                new MailKind(kind),
                response.id(),
                EmailAddress.of(to),
                Language.NL,
                Map.of(),
                response.submittedAt());
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
