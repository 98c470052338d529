package nl.oproep.checks;

import static java.util.stream.Collectors.toMap;
import static nl.oproep.checks.Keeper.impersonal;
import static nl.oproep.checks.Keeper.passing;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fields that look like they keep personal data beyond a call, and do not: their object is gone with the call, or what they keep is about no person. */
final class Passing {
    static final Map<String, Keeper> ALL = Stream.of(
                    passing("adapter.javalin.DraftFields.values", "a form that is shown again"),
                    passing("adapter.javalin.Fields.values", "one request"),
                    passing("adapter.javalin.Multipart.values", "one request"),
                    passing("adapter.javalin.Multipart.uploads", "one request; its files are cleaned up after it"),
                    passing("adapter.smtp.CircularBytes.headers", "one batch of mails"),
                    passing("adapter.smtp.MimeLetter.attachments", "one mail"),
                    passing("adapter.smtp.Pipelining.copies", "one batch of mails"),
                    passing("adapter.smtp.Pipelining.encoded", "one batch of mails"),
                    passing("adapter.smtp.inbound.Harvest.files", "one mail that is read"),
                    passing("adapter.smtp.inbound.Harvest.headers", "one mail that is read"),
                    passing("adapter.smtp.inbound.Harvest.reports", "one mail that is read"),
                    passing("adapter.smtp.inbound.PartHead.fields", "one part of a mail that is read"),
                    passing("announcement.InHand.composed", "one stretch, see Distributing.held in Caches"),
                    passing("billing.Ledger.months", "one invoice"),
                    passing("board.Draft.added", "one reading of the board"),
                    passing("board.Draft.parts", "one reading of the board"),
                    passing("board.Merging.merged", "one search"),
                    impersonal("adapter.javalin.Throttle.assignments", "references"),
                    impersonal("adapter.jdbc.PostgresClearing.seen", "names of tables and counts"),
                    impersonal(
                            "examples.site.DatabaseCheck.findings", "what a check of the database found, in our words"),
                    impersonal("sponsorship.Showing.sight", "advertisements, as everybody sees them"),
                    impersonal(
                            "examples.site.demo.Postvak.mails",
                            "the mailbox of the demo, which is for made-up people: the newest mails up to a number and a size, until it stops. A wipe does not empty it"))
            .collect(toMap(Keeper::field, Function.identity()));

    private Passing() {}
}
