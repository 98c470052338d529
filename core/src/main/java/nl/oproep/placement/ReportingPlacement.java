package nl.oproep.placement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Managing;
import nl.oproep.fee.WorkedPeriod;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.placement.spi.Placements;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseKind;

/** A placement told by the candidate with a link of their own, or by the poster behind the manage link, who owes nothing by telling (O5, P1). */
public final class ReportingPlacement {
    private static final int MOST_CANDIDATES = 500;

    private final Placing placing;
    private final Placements placements;
    private final FollowingUp responses;
    private final Managing managing;
    private final Linking linking;
    private final InvitingDebtor inviting;
    private final Transactions transactions;
    private final Ids ids;

    public ReportingPlacement(
            Placing placing,
            Placements placements,
            FollowingUp responses,
            Managing managing,
            Linking linking,
            InvitingDebtor inviting,
            Transactions transactions,
            Ids ids) {
        this.placing = placing;
        this.placements = placements;
        this.responses = responses;
        this.managing = managing;
        this.linking = linking;
        this.inviting = inviting;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Sends the candidate of this receipt a link, when the address is the one that responded with it. Answers, works and takes the same when it is not (V10). */
    public void ask(String receipt, EmailAddress address, Language language) {
        var response = responses.known(receipt).filter(found -> found.kind() == ResponseKind.RESPONSE);
        var subject = response.map(Response::id).orElseGet(ids::next);
        transactions.within(() -> {
            inviting.send(PlacementMails.LINK, subject, address, language);
            return subject;
        });
        inviting.ring();
    }

    /** What the candidate's link opens. */
    public Optional<PlacementReport> open(Token link) {
        return linking.open(link, LinkPurpose.REPORT_PLACEMENT)
                .flatMap(responses::find)
                .map(response -> new PlacementReport(
                        response.title(), placements.of(response.id()).orElse(null)));
    }

    /** Records the candidate's own placement, or changes what is known of it. A candidate cannot call it off: that takes the operator. */
    public Placed report(Token link, List<WorkedPeriod> periods, BillingDetails billing) {
        return linking.open(link, LinkPurpose.REPORT_PLACEMENT)
                .map(response -> report(response, periods, billing))
                .orElseGet(Placed.Unknown::new);
    }

    private Placed report(UUID response, List<WorkedPeriod> periods, BillingDetails billing) {
        return placements
                .of(response)
                .map(known ->
                        placing.change(known.id(), new ChangePlacement(null, null, false, periods, null, billing)))
                .orElseGet(() -> placing.record(
                        new RecordPlacement(response.toString(), periods, false, billing), RecordedBy.CANDIDATE));
    }

    /** Who responded to the poster's assignment, for choosing from; empty for a link that opens nothing. Questions are left out. */
    public List<Response> candidates(Token manage) {
        return managing
                .find(manage)
                .map(assignment -> responses.list(assignment.reference(), MOST_CANDIDATES, 0))
                .orElse(List.of())
                .stream()
                .filter(response -> response.kind() == ResponseKind.RESPONSE)
                .toList();
    }

    /** Records that one of those who responded got to work; the candidate is asked for the rest. */
    public Placed reportHired(Token manage, UUID response, WorkedPeriod period) {
        var assignment = managing.find(manage);
        if (assignment.isEmpty()) {
            return new Placed.Unknown();
        }
        boolean theirs = responses
                .find(response)
                .filter(found -> found.assignment().equals(assignment.get().reference()))
                .isPresent();
        return theirs
                ? placing.record(
                        new RecordPlacement(response.toString(), List.of(period), false, null), RecordedBy.POSTER)
                : new Placed.Refused(List.of(Violation.of("response", "placement.response")));
    }
}
