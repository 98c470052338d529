package nl.oproep.checks;

import static java.util.stream.Collectors.toMap;
import static nl.oproep.kernel.DataCategory.INBOUND;
import static nl.oproep.kernel.DataCategory.INVOICE;
import static nl.oproep.kernel.DataCategory.MAIL;
import static nl.oproep.kernel.DataCategory.MEMBER;
import static nl.oproep.kernel.DataCategory.OPERATOR;
import static nl.oproep.kernel.DataCategory.PLACEMENT;
import static nl.oproep.kernel.DataCategory.POSTING;
import static nl.oproep.kernel.DataCategory.REQUEST;
import static nl.oproep.kernel.DataCategory.RESPONSE;
import static nl.oproep.kernel.DataCategory.SUBSCRIPTION;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.oproep.kernel.DataCategory;

/** Every component of a record that carries personal data, by the category of the inventory that it belongs to. Add a new one here, and in {@code privacy.Places} what keeps it (V1). */
final class Carriers {
    static final Map<String, Carrier> ALL = Stream.of(
                    of(POSTING, """
                            adapter.jdbc.H2Dialect$Here poster
                            assignment.AddressTrace address
                            assignment.AssignmentDraft text title
                            assignment.NameTrace name
                            assignment.PhoneTrace number
                            assignment.Trace$Clues supplied
                            assignment.PostAssignment formToken
                            assignment.Poster contact email organisation phone website
                            assignment.PosterDetails contact email organisation phone website
                            assignment.Profile text title
                            board.BoardEntry excerpt title
                            procedure.ReportFeedback text
                            procedure.SilentProcedure title
                            procedure.Update text title"""),
                    of(RESPONSE, """
                            adapter.javalin.Comparison$Cell answer
                            adapter.javalin.Comparison$Head name
                            adapter.jdbc.Json$Content motivation remarks title
                            file.Attachment name
                            file.Upload content name
                            requirement.Answer$Day value
                            requirement.Answer$One value
                            requirement.Answer$Quantity value
                            requirement.Answer$Several values
                            requirement.Answer$Text value
                            requirement.Answer$YesNo value
                            requirement.Criterion$Read answer
                            response.Candidate email name phone
                            response.Response exactCopy motivation remarks title
                            response.ResponseForm$Reading answers
                            response.SubmitResponse answers email formToken idempotencyKey motivation name phone remarks
                            suitability.Finding answer"""),
                    of(MAIL, """
                            mail.Copy recipient values
                            mail.Delivery details recipient
                            mail.Letter fromName html replyTo subject text
                            mail.LetterBody$Point answer title
                            mail.Mail envelopeSender from recipient
                            mail.MailAttachment content name"""),
                    of(PLACEMENT, """
                            placement.BillingDetails city email kvk name postcode street vatId
                            placement.BillingIdentity city email kvk name postcode street vatId
                            placement.PlacementReport title
                            placement.VatId value"""),
                    of(INVOICE, "adapter.jdbc.Party city email iban kvk name postcode street vatId"),
                    of(SUBSCRIPTION, """
                            partner.ChangePartner email name newEmail phone profile
                            partner.PartnerChange email exactCopy name newEmail phone profile
                            partner.PartnerProfile email name phone profile
                            partner.Subscription partner"""),
                    of(REQUEST, """
                            privacy.PrivacyRequest address
                            privacy.Recipient contact email organisation"""),
                    of(OPERATOR, """
                            adapter.javalin.Who formToken name
                            operator.Account name"""),
                    of(MEMBER, """
                            announcement.Addressee email name
                            file.Download content
                            announcement.IssueContent details
                            announcement.IssueText subject
                            announcement.JoinNetwork email
                            announcement.MemberDraft about availability name
                            announcement.MemberProfile about availability email name"""),
                    of(INBOUND, """
                            adapter.smtp.inbound.Envelope recipients sender
                            inbound.IncomingHeader name value
                            inbound.IncomingMail mentioned recipients returnPath text
                            inbound.ReturnReport diagnostic finalRecipient
                            inbound.spi.Arrivals$Arrival concerns"""),
                    none("the network's own", """
                            billing.Seller city email iban kvk name postcode street vatId
                            mail.Circular from"""),
                    none("the network writes it for everybody", """
                            newsletter.ComposeNewsletter subject text
                            newsletter.News subject text
                            sponsorship.Sponsorship text title
                            sponsorship.SponsorshipDetails text title"""),
                    none("the name of a thing, or what a page is made of; gone with the answer", """
                            adapter.javalin.Form$Entry value
                            adapter.javalin.Frame title
                            adapter.javalin.Held$Decided title
                            adapter.javalin.HeldContent$Line value
                            adapter.javalin.PageParts content title
                            adapter.javalin.Row$Cell text
                            adapter.javalin.Shell name
                            adapter.javalin.Steps$Moment text
                            adapter.javalin.Steps$Step text
                            adapter.javalin.Told text title
                            adapter.jdbc.TraceSql about
                            adapter.smtp.CircularBytes$Heading name
                            adapter.smtp.inbound.PartHead$Field name
                            examples.site.Finding subject
                            privacy.RegisterLine recipients title"""),
                    none("what a mail server said; a reason without names is kept of it", "adapter.smtp.Reply text"),
                    none(
                            "something of any category; which one says the holder that it is asked of",
                            "kernel.Trace content"),
                    none("the demo's mailbox, in memory: see Passing", """
                            examples.site.demo.Piece text
                            examples.site.demo.ReceivedMail html subject text
                            examples.site.demo.Styled html"""))
            .flatMap(List::stream)
            .collect(toMap(Carrier::name, Function.identity()));

    private Carriers() {}

    private static List<Carrier> of(DataCategory category, String lines) {
        return Carrier.of(category, "", lines);
    }

    private static List<Carrier> none(String reason, String lines) {
        return Carrier.of(null, reason, lines);
    }
}
