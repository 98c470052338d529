package nl.oproep.announcement;

import java.util.UUID;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.announcement.spi.Members;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;

/**
 * Leaving: by the link in every mail, or by an answer to it (M5). The member is forgotten; a keyed hash of the address stays, so that nothing is sent to it until it registers anew (M6, V2). Doing it again does
 * nothing, and the page says the same (V10).
 */
public final class Unsubscribing {
    /** The page of it, without the secret. */
    public static final String PAGE = "/afmelden/";
    /** What stands before the tag in the address at which answers to mails that are not one-off come in. */
    public static final String ANSWERS = "m+";

    private final Members members;
    private final Brochures brochures;
    private final Suppressing suppressing;
    private final Linking linking;
    private final Transactions transactions;

    public Unsubscribing(
            Members members, Brochures brochures, Suppressing suppressing, Linking linking, Transactions transactions) {
        this.members = members;
        this.brochures = brochures;
        this.suppressing = suppressing;
        this.linking = linking;
        this.transactions = transactions;
    }

    /** Unsubscribes who has this link; nothing happens when it opens nothing (any more). */
    public void byLink(Token token) {
        linking.open(token, LinkPurpose.UNSUBSCRIBE).flatMap(members::find).ifPresent(this::unsubscribe);
    }

    /** Unsubscribes who answered a mail with this tag, {@link nl.oproep.mail.Mail#tag}; returns whether it was a mail to somebody who still was a member. */
    public boolean byTag(String tag) {
        var member = members.tagged(MemberKeys.memberTag(tag));
        member.ifPresent(this::unsubscribe);
        return member.isPresent();
    }

    /** Unsubscribes this address; it need not be a member's. */
    public void byAddress(EmailAddress address) {
        transactions.within(() -> {
            suppressing.suppress(address, SuppressionReason.UNSUBSCRIBED);
            members.find(address).ifPresent(member -> forget(member.id()));
            return address;
        });
    }

    /** Forgets the member without suppressing the address: for a wipe or an erasure (V2, V3). */
    public void forget(UUID member) {
        transactions.within(() -> {
            members.remove(member);
            brochures.remove(member);
            linking.revoke(LinkPurpose.CHANGE_MEMBER, member);
            linking.revoke(LinkPurpose.UNSUBSCRIBE, member);
            return member;
        });
    }

    private void unsubscribe(Member member) {
        transactions.within(() -> {
            suppressing.suppress(member.hash(), SuppressionReason.UNSUBSCRIBED);
            forget(member.id());
            return member;
        });
    }
}
