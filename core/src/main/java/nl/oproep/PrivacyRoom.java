package nl.oproep;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import nl.oproep.announcement.MemberHolder;
import nl.oproep.assignment.PostingHolder;
import nl.oproep.billing.InvoiceHolder;
import nl.oproep.inbound.ArrivalHolder;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.spi.Traces;
import nl.oproep.link.LinkHolder;
import nl.oproep.link.Linking;
import nl.oproep.mail.MailHolder;
import nl.oproep.mail.Mailroom;
import nl.oproep.partner.SubscriptionHolder;
import nl.oproep.placement.PlacementHolder;
import nl.oproep.privacy.Holders;
import nl.oproep.privacy.Privacy;
import nl.oproep.privacy.PrivacyParts;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.RequestHolder;
import nl.oproep.privacy.spi.ErasureCopies;
import nl.oproep.response.ResponseHolder;
import org.jspecify.annotations.Nullable;

/**
 * The room that sees to personal data, put together from what every other room holds.
 *
 * @param policies what was decided
 * @param copies the ledger outside the database, or null when there is none
 */
record PrivacyRoom(PrivacyPolicies policies, @Nullable ErasureCopies copies) {
    /** The holder of each category that a store may keep something of: one for every room. */
    private static final Map<DataCategory, Function<Traces, Holder>> HOLDERS = new EnumMap<>(Map.of(
            DataCategory.POSTING, PostingHolder::new,
            DataCategory.RESPONSE, ResponseHolder::new,
            DataCategory.MAIL, MailHolder::new,
            DataCategory.LINK, LinkHolder::new,
            DataCategory.PLACEMENT, PlacementHolder::new,
            DataCategory.INVOICE, InvoiceHolder::new,
            DataCategory.SUBSCRIPTION, SubscriptionHolder::new,
            DataCategory.MEMBER, MemberHolder::new,
            DataCategory.REQUEST, RequestHolder::new,
            DataCategory.INBOUND, ArrivalHolder::new));

    Privacy over(Assembly assembly, Linking linking, Mailroom mailroom) {
        var store = assembly.store();
        return new PrivacyParts(
                        policies,
                        holders(store),
                        store.privacyRequests(),
                        store.holds(),
                        store.erasures(),
                        copies,
                        store.recipients(),
                        store.remnants(),
                        linking,
                        mailroom,
                        store.transactions(),
                        store.ids(),
                        assembly.network(),
                        assembly.secret(),
                        assembly.random(),
                        assembly.clock())
                .together();
    }

    private static Holders holders(Store store) {
        return new Holders(store.traces().entrySet().stream()
                .map(entry -> holder(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Holder holder(DataCategory category, Traces traces) {
        var making = HOLDERS.get(category);
        if (making == null) {
            throw new IllegalStateException("no room holds " + category);
        }
        return making.apply(traces);
    }
}
