package nl.oproep.announcement;

import java.util.Map;
import java.util.UUID;
import nl.oproep.mail.MailKind;

/**
 * What an issue is about, frozen when it was made, so that each try of each mail says the same (M2).
 *
 * @param issue the key of the issue
 * @param kind decides who composes it, see {@link IssueComposer}
 * @param subject what it is about: the key of an assignment, a newsletter
 * @param details what the text needs
 * @param base the site's base URL then
 */
public record IssueContent(UUID issue, MailKind kind, UUID subject, Map<String, String> details, String base) {

    public IssueContent {
        details = Map.copyOf(details);
    }

    /** The address of a page. */
    public String link(String path) {
        return base + path;
    }

    @Override
    public String toString() {
        return "IssueContent[" + issue + " " + kind.name() + "]";
    }
}
