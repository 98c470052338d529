package nl.oproep.newsletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.oproep.announcement.IssueComposer;
import nl.oproep.announcement.IssueContent;
import nl.oproep.announcement.IssueText;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Circular;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailKind;
import nl.oproep.newsletter.spi.Newsletters;
import nl.oproep.sponsorship.Sponsorship;

/** The letters of a newsletter: to every member, and to the network itself as a test (L4). Sponsored links stand below, marked as such; which ones was decided when it was sent (L6). */
public final class NewsletterMails implements IssueComposer, Composer {
    /** To each member. */
    public static final MailKind NEWSLETTER = new MailKind("newsletter");
    /** To the network's own mailbox. */
    public static final MailKind TEST = new MailKind("newsletter-test");

    private static final String LABEL = "label.";
    private static final String TEXT = "text.";
    private static final String TARGET = "target.";

    private final Newsletters newsletters;
    private final Network network;

    public NewsletterMails(Newsletters newsletters, Network network) {
        this.newsletters = newsletters;
        this.network = network;
    }

    @Override
    public Optional<IssueText> compose(IssueContent content, Language language) {
        return newsletters
                .find(content.subject())
                .map(newsletter -> text(newsletter, content.details(), language, IssueText.NAME));
    }

    /** What a newsletter says, with this name in the greeting. */
    static IssueText text(Newsletter newsletter, Map<String, String> sponsored, Language language, String name) {
        var texts = Texts.of("nl.oproep.newsletter.mails", language, NewsletterMails.class);
        var news = newsletter.in(language);
        var body = new LetterBody().paragraph(texts.text("greeting", Map.of("name", name)));
        news.paragraphs().forEach(paragraph -> body.paragraph(Circular.literal(paragraph)));
        var links = new TreeMap<>(sponsored);
        for (int i = 0; links.containsKey(TARGET + i); i++) {
            body.heading(texts.text("sponsored"));
            body.paragraph(Circular.literal(links.getOrDefault(TEXT + i, "")));
            body.also(
                    texts.text("sponsored.link", Map.of("label", Circular.literal(links.getOrDefault(LABEL + i, "")))),
                    links.getOrDefault(TARGET + i, ""));
        }
        return new IssueText(Circular.literal(news.subject()), body);
    }

    /** Sponsored links as an issue keeps them. */
    static Map<String, String> details(List<Sponsorship> sponsored) {
        var details = new TreeMap<String, String>();
        for (int i = 0; i < sponsored.size(); i++) {
            details.put(LABEL + i, sponsored.get(i).label());
            details.put(TEXT + i, sponsored.get(i).text());
            details.put(TARGET + i, sponsored.get(i).target().toString());
        }
        return details;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        return newsletters.find(delivery.subject()).map(newsletter -> {
            var texts = Texts.of("nl.oproep.newsletter.mails", delivery.language(), NewsletterMails.class);
            var text = text(newsletter, delivery.details(), delivery.language(), texts.text("test.name"));
            var body = text.body().paragraph(texts.text("test.closing"));
            var subject = texts.text("test.subject", Map.of("subject", text.subject()));
            return new Letter(
                    network.name(),
                    null,
                    subject,
                    body.text(),
                    body.html(delivery.language().code(), network.name(), subject),
                    Map.of(),
                    List.of());
        });
    }
}
