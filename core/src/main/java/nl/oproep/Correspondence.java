package nl.oproep;

import java.util.Map;
import nl.oproep.assignment.Reaching;
import nl.oproep.assignment.WritingToPoster;
import nl.oproep.inbound.DeadAddresses;
import nl.oproep.inbound.PassedMails;
import nl.oproep.inbound.Receiving;
import nl.oproep.link.Linking;
import nl.oproep.mail.Composer;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Mailroom;
import nl.oproep.mail.Returning;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Withholding;
import org.jspecify.annotations.Nullable;

/** The room of mail that comes in, put together. */
record Correspondence(Receiving receiving, Withholding withholding) {

    static Correspondence of(
            Assembly all,
            Proceedings proceedings,
            @Nullable Membership membership,
            Withholding withholding,
            DeadAddresses dead,
            Mailroom mailroom) {
        var store = all.store();
        return new Correspondence(
                new Receiving(
                        store.arrivals(),
                        store.passedFiles(),
                        store.transactions(),
                        store.ids(),
                        new Returning(store.returns(), all.clock()),
                        proceedings.reporting(),
                        membership == null ? null : membership.unsubscribing(),
                        dead,
                        new FollowingUp(store.responses()),
                        new WritingToPoster(store.assignments(), mailroom),
                        mailroom,
                        all.network(),
                        all.clock()),
                withholding);
    }

    static Withholding withholding(Assembly all, Linking linking, Mailroom mailroom) {
        var store = all.store();
        return new Withholding(
                new Reaching(store.assignments(), store.transactions(), linking, mailroom, all.network()),
                store.posterMails(),
                store.transactions(),
                mailroom,
                all.clock());
    }

    static Map<MailKind, Composer> composers(Assembly all) {
        var passed = new PassedMails(all.store().passedFiles(), all.network());
        return Map.of(PassedMails.TO_CANDIDATE, passed, PassedMails.TO_POSTER, passed, PassedMails.TO_MAILBOX, passed);
    }
}
