package nl.oproep.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.Publications;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Circular;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailKind;
import org.jspecify.annotations.Nullable;

/** The announcement of a new assignment: what stands on the board, and a link to the response form without an address in it (L3, P3). */
public final class AnnouncementMails implements IssueComposer {
    /** A new assignment. */
    public static final MailKind ANNOUNCEMENT = new MailKind("announcement");

    static final String REFERENCE = "reference";
    static final String TITLE = "title";
    static final String REGION = "region";
    static final String REMOTE = "remote";
    static final String HOURS = "hours";
    static final String START = "start";
    static final String CLOSES = "closes";

    private final Publications publications;
    private final Network network;
    private final Clock clock;

    public AnnouncementMails(Publications publications, Network network, Clock clock) {
        this.publications = publications;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public Optional<IssueText> compose(IssueContent content, Language language) {
        return isOpen(content) ? Optional.of(text(content, language)) : Optional.empty();
    }

    /** Whether it still stands open on the board; how it stands there is frozen in the issue. */
    private boolean isOpen(IssueContent content) {
        var today = LocalDate.ofInstant(clock.instant(), network.timeZone());
        return Reference.parse(content.details().getOrDefault(REFERENCE, ""))
                .map(publications::find)
                .filter(Publication.Found.class::isInstance)
                .map(Publication.Found.class::cast)
                .filter(found -> found.assignment().respondable(today))
                .isPresent();
    }

    private static IssueText text(IssueContent content, Language language) {
        var texts = Texts.of("nl.oproep.announcement.mails", language, AnnouncementMails.class);
        var details = content.details();
        var page = "/oproepen/" + details.getOrDefault(REFERENCE, "");
        var body = new LetterBody()
                .paragraph(texts.text("announcement.greeting", Map.of("name", IssueText.NAME)))
                .paragraph(texts.text("announcement.opening"))
                .heading(Circular.literal(oneLine(details.getOrDefault(TITLE, ""))))
                .lines(facts(details, texts, language))
                .link(texts.text("announcement.see"), content.link(page))
                .also(texts.text("announcement.respond"), content.link(page + "/reageren"));
        return new IssueText(texts.text("announcement.subject"), body);
    }

    private static List<String> facts(Map<String, String> details, Texts texts, Language language) {
        var facts = new ArrayList<String>();
        add(facts, texts, "fact.region", details.get(REGION));
        if (Boolean.parseBoolean(details.get(REMOTE))) {
            facts.add(texts.text("fact.remote"));
        }
        add(facts, texts, "fact.hours", details.get(HOURS));
        add(facts, texts, "fact.start", day(details.get(START), language));
        add(facts, texts, "fact.closes", day(details.get(CLOSES), language));
        return facts;
    }

    private static void add(List<String> facts, Texts texts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(texts.text(key, Map.of("value", Circular.literal(oneLine(value)))));
        }
    }

    private static @Nullable String day(@Nullable String iso, Language language) {
        return iso == null
                ? null
                : LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
