package nl.oproep.announcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.spi.Members;
import nl.oproep.kernel.Network;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Handing;
import nl.oproep.mail.Handing.Handed;
import nl.oproep.mail.Letter;
import nl.oproep.mail.MailKind;

/** The mails of an issue that no server took at once, as the outbox tries them again: the same ones, to the letter (M2). Who left meanwhile gets nothing (M5, M6). */
public final class IssueMails implements Composer {
    private static final String ISSUE = "issue-id";
    private static final String MEMBER = "member-id";
    private static final String BASE = "base";

    private final Circulars circulars;
    private final Members members;
    private final Suppressing suppressing;

    /** @param composers who writes the issues of which kind */
    public IssueMails(
            Map<MailKind, IssueComposer> composers,
            MemberKeys keys,
            Members members,
            Suppressing suppressing,
            Network network) {
        this.circulars = new Circulars(composers, keys, network);
        this.members = members;
        this.suppressing = suppressing;
    }

    Circulars circulars() {
        return circulars;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        return members.find(UUID.fromString(delivery.details().getOrDefault(MEMBER, "")))
                .filter(member -> suppressing.among(List.of(member.hash())).isEmpty())
                .map(Addressee::of)
                .flatMap(to -> letter(delivery, to));
    }

    private Optional<Letter> letter(Delivery delivery, Addressee to) {
        var details = new HashMap<>(delivery.details());
        var issue = UUID.fromString(Optional.ofNullable(details.remove(ISSUE)).orElse(""));
        details.remove(MEMBER);
        details.remove(BASE);
        var content = new IssueContent(issue, delivery.kind(), delivery.subject(), details, delivery.link(""));
        return circulars
                .circular(content, delivery.language(), delivery.createdAt())
                .map(circular -> circulars.copy(circular, content, to).letter());
    }

    /** What the outbox keeps of a mail that was not taken. */
    static Delivery delivery(Handed handed, IssueContent content, Addressee to) {
        Map<String, String> details = new HashMap<>(content.details());
        details.put(ISSUE, content.issue().toString());
        details.put(MEMBER, to.id().toString());
        details.put(BASE, content.base());
        return Handing.delivery(handed, content.kind(), content.subject(), to.language(), details);
    }
}
