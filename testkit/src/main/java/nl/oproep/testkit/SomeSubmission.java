package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.HURTING;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.assignment.Assignment;
import nl.oproep.file.Attachment;
import nl.oproep.file.Upload;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailKind;
import nl.oproep.requirement.Answer;
import nl.oproep.response.Candidate;
import nl.oproep.response.Receipt;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseKind;
import nl.oproep.response.Wishes;
import nl.oproep.response.spi.Responses.Submission;
import nl.oproep.response.spi.Responses.Unaddressed;
import nl.oproep.suitability.Suitability;
import nl.oproep.terms.Consent;

/** A submission in the making, as the use case would hand it to the store: {@code aSubmissionTo(assignment).with(bytes).value()}. */
public final class SomeSubmission {
    private final UUID id = UUID.randomUUID();
    private final Receipt receipt;
    private final Assignment assignment;
    private final List<byte[]> files = new ArrayList<>();
    private final Unaddressed toPoster =
            new Unaddressed(UUID.randomUUID(), Fixtures.aTag(), new MailKind("response-to-poster"));
    private Sha256 key = Fixtures.aKey();
    private String from = "Kandidaat@kandidaat-kanarie.example";
    private ResponseKind kind = ResponseKind.RESPONSE;
    private String remarks = "Geen opmerkingen.";
    private long version;
    private Instant submittedAt = Fixtures.NOW;

    SomeSubmission(Assignment assignment) {
        this.assignment = assignment;
        this.version = assignment.version();
        this.receipt = new Receipt("r" + UUID.randomUUID().toString().substring(0, 11), Sha256.of(HURTING));
    }

    /** With one more attachment. */
    public SomeSubmission with(byte[] file) {
        files.add(file);
        return this;
    }

    public SomeSubmission saying(String words) {
        remarks = words;
        return this;
    }

    /** By whoever has this address. */
    public SomeSubmission from(String address) {
        from = address;
        return this;
    }

    /** Asked, not responded. */
    public SomeSubmission asking() {
        kind = ResponseKind.QUESTION;
        return this;
    }

    /** The same key as another one has. */
    public SomeSubmission keyed(Sha256 same) {
        key = same;
        return this;
    }

    /** Checked against this version of the assignment. */
    public SomeSubmission checkedAgainst(long another) {
        version = another;
        return this;
    }

    public SomeSubmission at(Instant moment) {
        submittedAt = moment;
        return this;
    }

    public Submission value() {
        var attachments = new ArrayList<Attachment>();
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            attachments.add(new Attachment("Brochure ‘é’ 😀.pdf", "application/pdf", file.length, Sha256.of(file)));
            uploads.add(new Upload("../CON", file.length, () -> new ByteArrayInputStream(file)));
        }
        var response = response(attachments);
        return new Submission(
                response,
                version,
                uploads,
                key,
                Sha256.of(remarks),
                toPoster,
                List.of(
                        mail(response, "response-to-network", "netwerk@netwerk-kanarie.example"),
                        mail(response, "response-to-candidate", from)));
    }

    private Response response(List<Attachment> attachments) {
        return new Response(
                id,
                receipt,
                assignment.reference(),
                assignment.profile().title(),
                kind,
                new Candidate("Kandidaat ’t Hart", EmailAddress.of(from), "06-00123456"),
                Suitability.of(
                        assignment.profile().requirements(),
                        Map.of(
                                "rc", new Answer.YesNo(false),
                                "jaren", new Answer.Quantity(new BigDecimal("7.50")),
                                "per", new Answer.Day(Fixtures.TODAY),
                                "pakket", new Answer.One("Exact \"Online\""),
                                "sectoren", new Answer.Several(List.of("Zorg", "Overheid")),
                                "taal", new Answer.One("C1"),
                                "aanpak", new Answer.Text(HURTING))),
                HURTING,
                remarks,
                new Wishes(true, false),
                attachments,
                new Consent("16.21", Sha256.of("de werkafspraken"), submittedAt),
                false,
                Language.NL,
                submittedAt,
                "REACTIE\n" + HURTING + '\n' + remarks);
    }

    private Delivery mail(Response response, String kind, String to) {
        return new Delivery(
                UUID.randomUUID(),
                Fixtures.aTag(),
                new MailKind(kind),
                id,
                EmailAddress.of(to),
                Language.NL,
                Map.of(),
                response.submittedAt());
    }
}
