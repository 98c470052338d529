package nl.oproep;

import java.util.HashMap;
import java.util.Map;
import nl.oproep.announcement.AnnouncementMails;
import nl.oproep.announcement.Announcing;
import nl.oproep.announcement.Distributing;
import nl.oproep.announcement.IssueComposer;
import nl.oproep.announcement.IssueMails;
import nl.oproep.announcement.Issuing;
import nl.oproep.announcement.Joining;
import nl.oproep.announcement.MemberKeys;
import nl.oproep.announcement.MemberMails;
import nl.oproep.announcement.MemberScreening;
import nl.oproep.announcement.Presenting;
import nl.oproep.announcement.Rousing;
import nl.oproep.announcement.Suppressing;
import nl.oproep.announcement.Unsubscribing;
import nl.oproep.assignment.Publications;
import nl.oproep.file.FileScreening;
import nl.oproep.kernel.Constraints;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Secret;
import nl.oproep.link.Linking;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Dispatching;
import nl.oproep.mail.Handing;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Mailroom;
import nl.oproep.newsletter.Circulating;
import nl.oproep.newsletter.NewsletterMails;
import nl.oproep.sponsorship.Sponsoring;
import org.jspecify.annotations.Nullable;

/** What a network with a secret has for its members; a network without one has none of it. */
record Membership(
        Joining joining,
        Presenting presenting,
        Unsubscribing unsubscribing,
        Rousing rousing,
        Suppressing suppressing,
        Issuing issuing,
        Announcing announcing,
        Distributing distributing,
        Circulating circulating) {

    /** The letters to members, by kind; none without a secret. */
    static Map<MailKind, Composer> composers(Assembly parts) {
        var secret = parts.secret();
        if (secret == null) {
            return Map.of();
        }
        var keys = new MemberKeys(secret);
        var composers = new HashMap<MailKind, Composer>();
        var letters = new MemberMails(
                parts.store().registrations(),
                parts.store().members(),
                parts.store().brochures(),
                parts.policies().copyOfAttachments(),
                keys,
                parts.network());
        composers.put(MemberMails.JOINING, letters);
        composers.put(MemberMails.CHANGED, letters);
        composers.put(MemberMails.SILENT, letters);
        var mails = issueMails(parts, keys, suppressing(parts, keys));
        issues(parts).keySet().forEach(kind -> composers.put(kind, mails));
        composers.put(NewsletterMails.TEST, new NewsletterMails(parts.store().newsletters(), parts.network()));
        return composers;
    }

    static @Nullable Membership of(Assembly parts, Linking linking, Mailroom mailroom, Dispatching dispatching) {
        var secret = parts.secret();
        return secret == null ? null : of(parts, secret, linking, mailroom, dispatching);
    }

    private static Membership of(
            Assembly parts, Secret secret, Linking linking, Mailroom mailroom, Dispatching dispatching) {
        var store = parts.store();
        var keys = new MemberKeys(secret);
        var suppressing = suppressing(parts, keys);
        var issuing = new Issuing(store.issues(), store.audiences(), store.ids(), parts.network(), parts.clock());
        var joining = joining(parts, keys, suppressing, linking, mailroom);
        return new Membership(
                joining,
                new Presenting(store.brochures(), joining),
                new Unsubscribing(store.members(), store.brochures(), suppressing, linking, store.transactions()),
                new Rousing(
                        store.silentMembers(),
                        suppressing,
                        store.transactions(),
                        mailroom,
                        parts.network(),
                        parts.privacy().policies().retention().period(Expiry.MEMBER),
                        parts.clock()),
                suppressing,
                issuing,
                new Announcing(
                        store.announcements(),
                        new Publications(store.assignments(), parts.clock()),
                        issuing,
                        store.transactions(),
                        parts.network(),
                        parts.clock()),
                new Distributing(
                        store.issues(),
                        store.stretches(),
                        store.audiences(),
                        store.transactions(),
                        store.ids(),
                        suppressing,
                        issueMails(parts, keys, suppressing),
                        new Handing(parts.transport(), dispatching, store.ids()),
                        mailroom,
                        parts.retries(),
                        parts.policies().pace(),
                        parts.network(),
                        parts.node(),
                        parts.clock()),
                new Circulating(
                        store.newsletters(),
                        issuing,
                        new Sponsoring(store.sponsorships(), store.ids(), parts.network(), parts.clock()),
                        store.transactions(),
                        store.ids(),
                        mailroom,
                        parts.network(),
                        parts.clock()));
    }

    private static Joining joining(
            Assembly parts, MemberKeys keys, Suppressing suppressing, Linking linking, Mailroom mailroom) {
        var store = parts.store();
        var brochures = new FileScreening("attachment", parts.policies().brochure());
        return new Joining(
                store.registrations(),
                store.members(),
                store.brochures(),
                suppressing,
                store.transactions(),
                store.ids(),
                linking,
                mailroom,
                new MemberScreening(new Constraints(parts.validator()), parts.agreements(), parts.network(), brochures),
                keys,
                parts.agreements(),
                parts.policies().membership(),
                parts.network(),
                parts.clock());
    }

    /** Suppression as a network with members has it, or null. */
    static @Nullable Suppressing suppressing(Assembly parts) {
        var secret = parts.secret();
        return secret == null ? null : suppressing(parts, new MemberKeys(secret));
    }

    private static Suppressing suppressing(Assembly parts, MemberKeys keys) {
        return new Suppressing(parts.store().suppressions(), parts.store().members(), keys, parts.clock());
    }

    private static IssueMails issueMails(Assembly parts, MemberKeys keys, Suppressing suppressing) {
        return new IssueMails(issues(parts), keys, parts.store().members(), suppressing, parts.network());
    }

    /** Who writes which issues. */
    private static Map<MailKind, IssueComposer> issues(Assembly parts) {
        return Map.of(
                AnnouncementMails.ANNOUNCEMENT,
                new AnnouncementMails(
                        new Publications(parts.store().assignments(), parts.clock()), parts.network(), parts.clock()),
                NewsletterMails.NEWSLETTER,
                new NewsletterMails(parts.store().newsletters(), parts.network()));
    }
}
