package nl.oproep.announcement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Circular;
import nl.oproep.mail.Copy;
import nl.oproep.mail.Letter;
import nl.oproep.mail.MailKind;

/** Makes a circular of what an issue says: below it how to unsubscribe, and in its headers likewise (M5, RFC 2369, 2919, 8058). */
final class Circulars {
    private final Map<MailKind, IssueComposer> composers;
    private final MemberKeys keys;
    private final Network network;

    Circulars(Map<MailKind, IssueComposer> composers, MemberKeys keys, Network network) {
        this.composers = Map.copyOf(composers);
        this.keys = keys;
        this.network = network;
    }

    /** The circular; empty when the issue is not to be sent any more, or nobody writes its kind. */
    Optional<Circular> circular(IssueContent content, Language language, Instant date) {
        return Optional.ofNullable(composers.get(content.kind()))
                .flatMap(composer -> composer.compose(content, language))
                .map(text -> new Circular(
                        date,
                        network.from(),
                        network.bounceDomain(),
                        Unsubscribing.ANSWERS,
                        letter(content, text, language)));
    }

    /** The copy for this member. */
    Copy copy(Circular circular, IssueContent content, Addressee to) {
        var tag = to.tag() + keys.issueTag(content.issue());
        return new Copy(
                circular,
                tag,
                to.email(),
                List.of(
                        to.name(),
                        keys.unsubscribe(to.email()).secret(),
                        keys.change(to.email()).secret(),
                        tag));
    }

    private Letter letter(IssueContent content, IssueText text, Language language) {
        var texts = Texts.of("nl.oproep.announcement.mails", language, Circulars.class);
        var names = Map.of("network", network.name());
        var leave = content.link(Unsubscribing.PAGE + IssueText.UNSUBSCRIBE);
        var body = text.body()
                .fine()
                .paragraph(texts.text("member.why", names))
                .link(texts.text("member.change"), content.link(MemberMails.CHANGE_PAGE + IssueText.CHANGE))
                .link(texts.text("member.leave"), leave)
                .paragraph(texts.text("member.reply"));
        return new Letter(
                network.name(),
                null,
                text.subject(),
                body.text(),
                body.html(language.code(), network.name(), text.subject()),
                headers(content.kind(), leave),
                List.of());
    }

    private Map<String, String> headers(MailKind kind, String leave) {
        var headers = new LinkedHashMap<String, String>();
        var answers = Unsubscribing.ANSWERS + IssueText.TAG + '@' + network.bounceDomain();
        headers.put("List-Unsubscribe", '<' + leave + ">, <mailto:" + answers + "?subject=afmelden>");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("List-Id", '<' + kind.name() + '.' + network.bounceDomain() + '>');
        headers.put("Precedence", "bulk");
        return headers;
    }
}
