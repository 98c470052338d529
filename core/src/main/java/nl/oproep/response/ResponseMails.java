package nl.oproep.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.file.Attachment;
import nl.oproep.file.CopyOfAttachments;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.ExactCopyFile;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.ReplyTo;
import nl.oproep.response.spi.Responses;
import org.jspecify.annotations.Nullable;

/**
 * The three letters of a response (R2, R4, R6, Q3, M3). All carry the same exact copy; what only one of them may see stands outside it. Nothing in the candidate's letter, no name, number
 * or link, leads to who got the others.
 */
public final class ResponseMails implements Composer {
    /** All of it, glance and wishes on top. */
    public static final MailKind TO_POSTER = new MailKind("response-to-poster");
    /** The network's copy, for follow-up. */
    public static final MailKind TO_NETWORK = new MailKind("response-to-network");
    /** The candidate's exact copy. */
    public static final MailKind TO_CANDIDATE = new MailKind("response-to-candidate");

    /** Where a candidate tells of getting to work, with the receipt behind it (O5). */
    private static final String WORK_PAGE = "/plaatsing?kenmerk=";

    private static final long MOST_BACK = 5_000_000;

    private final Responses responses;
    private final Network network;
    private final ReplyTo replyTo;
    private final CopyOfAttachments back;

    public ResponseMails(Responses responses, Network network, ReplyTo replyTo, CopyOfAttachments back) {
        this.responses = responses;
        this.network = network;
        this.replyTo = replyTo;
        this.back = back;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        return responses.find(delivery.subject()).map(response -> letter(delivery, response));
    }

    private Letter letter(Delivery delivery, Response response) {
        var texts = Texts.of("nl.oproep.response.mails", delivery.language(), ResponseMails.class);
        boolean toCandidate = delivery.kind().equals(TO_CANDIDATE);
        var key = delivery.kind().name() + '.' + response.kind();
        var names = Map.of(
                "reference",
                response.assignment().value(),
                "title",
                response.title(),
                "network",
                network.name(),
                "receipt",
                response.receipt().receipt());
        var body = new LetterBody().paragraph(texts.text(key + ".opening", names));
        if (toCandidate) {
            body.paragraph(texts.text("candidate.next"));
        } else {
            wishes(response, texts, body);
            new Glance(response.suitability(), delivery.language()).onto(body);
            answering(delivery, response, texts, body);
        }
        body.paragraph(texts.text("copy.explained"));
        body.verbatim(texts.text("copy.title"), response.exactCopy());
        body.lines(
                List.of(texts.text("copy.sha256"), response.receipt().sha256().hex()));
        if (toCandidate && response.kind() == ResponseKind.RESPONSE) {
            body.also(
                    texts.text("candidate.work"),
                    delivery.link(WORK_PAGE + response.receipt().receipt()));
        }
        body.paragraph(texts.text(toCandidate ? "candidate.closing" : "closing", names));
        var subject = texts.text(key + ".subject", names);
        return new Letter(
                toCandidate
                        ? network.name()
                        : texts.text("via", Map.of("name", response.candidate().name(), "network", network.name())),
                toCandidate ? null : replyTo(delivery, response),
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(),
                attachments(response, !toCandidate || sentBack(response)));
    }

    private void wishes(Response response, Texts texts, LetterBody body) {
        var lines = new ArrayList<String>();
        if (response.wishes().onlyThisAssignment()) {
            lines.add(texts.text("wish.only"));
        }
        if (response.wishes().destroyAfterProcedure()) {
            lines.add(texts.text("wish.destroy"));
        }
        if (!lines.isEmpty()) {
            body.heading(texts.text("wishes"));
            body.lines(lines);
        }
    }

    private void answering(Delivery delivery, Response response, Texts texts, LetterBody body) {
        if (delivery.kind().equals(TO_POSTER)) {
            body.paragraph(texts.text(
                    "reply." + replyTo,
                    Map.of("email", response.candidate().email().value())));
        }
    }

    private @Nullable EmailAddress replyTo(Delivery delivery, Response response) {
        if (delivery.kind().equals(TO_NETWORK)) {
            return response.candidate().email();
        }
        return switch (replyTo) {
            case CANDIDATE -> response.candidate().email();
            case NETWORK_RELAY -> EmailAddress.of("r+" + delivery.tag() + '@' + network.bounceDomain());
            case BODY_ONLY -> null;
        };
    }

    private boolean sentBack(Response response) {
        return back == CopyOfAttachments.INCLUDE
                && response.attachments().stream().mapToLong(Attachment::size).sum() <= MOST_BACK;
    }

    private List<MailAttachment> attachments(Response response, boolean withFiles) {
        var attachments = new ArrayList<MailAttachment>();
        attachments.add(ExactCopyFile.of(response.exactCopy()));
        for (int i = 0; withFiles && i < response.attachments().size(); i++) {
            int index = i;
            var file = response.attachments().get(i);
            attachments.add(new MailAttachment(
                    file.name(), file.contentType(), file.size(), () -> responses.content(response.id(), index)));
        }
        return attachments;
    }
}
