package nl.oproep.adapter.javalin;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.oproep.newsletter.Circulating;
import nl.oproep.newsletter.ComposeNewsletter;
import nl.oproep.newsletter.News;
import nl.oproep.newsletter.Newsletter;
import org.jspecify.annotations.Nullable;

/** A newsletter as a form or a program sends it, and as the API shows it. */
final class NewsletterViews {
    private NewsletterViews() {}

    static ComposeNewsletter command(Fields fields) {
        return new ComposeNewsletter(
                fields.text("subject"),
                fields.text("text"),
                fields.text("english.subject"),
                fields.text("english.text"));
    }

    /** {@code DRAFT}, {@code SENDING} or {@code SENT}. */
    static String state(Circulating circulating, Newsletter newsletter) {
        if (newsletter.issue() == null) {
            return "DRAFT";
        }
        return circulating
                .progress(newsletter)
                .map(issue -> issue.finishedAt() == null ? "SENDING" : "SENT")
                .orElse("SENT");
    }

    static Map<String, @Nullable Object> of(Circulating circulating, Newsletter newsletter) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        var dutch = newsletter.dutch();
        var english = newsletter.english();
        view.put("id", newsletter.id().toString());
        view.put("subject", dutch == null ? null : dutch.subject());
        view.put("text", dutch == null ? null : dutch.text());
        view.put("english", english == null ? null : news(english));
        view.put("createdAt", newsletter.createdAt().toString());
        view.put("state", state(circulating, newsletter));
        var issue = circulating.progress(newsletter);
        view.put("sent", issue.map(i -> i.tally().sent()).orElse(0L));
        view.put("later", issue.map(i -> i.tally().later()).orElse(0L));
        view.put("refused", issue.map(i -> i.tally().refused()).orElse(0L));
        return view;
    }

    private static Map<String, String> news(News news) {
        return Map.of("subject", news.subject(), "text", news.text());
    }
}
