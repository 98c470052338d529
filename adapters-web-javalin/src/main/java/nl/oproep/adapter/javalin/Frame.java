package nl.oproep.adapter.javalin;

import gg.jte.Content;
import java.util.List;
import nl.oproep.kernel.Network;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param p the language
 * @param site what the network is called
 * @param title of the page
 * @param here the path of this page, for the link to the other language; a page that cannot be linked to gives a place to start from
 * @param notices what every page says, such as that this is a demo
 * @param mailbox whether there is a demo mailbox to link to
 * @param indexed whether search engines may keep this page
 * @param look where the stylesheet is, and who lays the page out
 * @param about what programs are told of the page, or null
 * @param feed the path of the feed that goes with it
 * @param shell what else stands around a page of the back office, or null
 */
record Frame(
        Phrases p,
        String site,
        String title,
        String here,
        List<String> notices,
        boolean mailbox,
        boolean indexed,
        Look look,
        @Nullable About about,
        String feed,
        @Nullable Shell shell) {

    Frame {
        notices = List.copyOf(notices);
    }

    /**
     * What search engines and others that show a link are told of a page: nothing that leads to a poster (P3).
     *
     * @param description one line
     * @param dutch the address of the page
     * @param english the same in English
     * @param data the path of what programs read of it (JSON-LD), or null
     */
    record About(
            String description,
            String dutch,
            String english,
            @Nullable String data) {}

    /** The same page when a form on it is wrong: its title says so first, for who cannot see the page. */
    Frame failing() {
        return new Frame(
                p,
                site,
                p.say("form.failing") + " " + title,
                here,
                notices,
                mailbox,
                indexed,
                look,
                about,
                feed,
                shell);
    }

    /** The same page, telling programs what it is about. */
    Frame described(String description, Network network) {
        return about(new About(
                description,
                network.link(here),
                network.link(here + (here.indexOf('?') < 0 ? "?" : "&") + "lang=en"),
                null));
    }

    /** The same page, with data for programs at this path. */
    Frame data(String path) {
        return about == null ? this : about(new About(about.description(), about.dutch(), about.english(), path));
    }

    private Frame about(About what) {
        return new Frame(p, site, title, here, notices, mailbox, indexed, look, what, feed, shell);
    }

    /** The same page with another feed. */
    Frame feeding(String path) {
        return new Frame(p, site, title, here, notices, mailbox, indexed, look, about, path, shell);
    }

    /** The same page in the back office. */
    Frame within(Shell around) {
        return new Frame(p, site, title, here, notices, mailbox, indexed, look, about, feed, around);
    }

    /** Where this page is, in this language. */
    @Nullable String address() {
        return about == null ? null : p.english() ? about.english() : about.dutch();
    }

    /** This page in the other language. */
    String elsewhere() {
        return p.english() ? here : here + (here.indexOf('?') < 0 ? "?" : "&") + "lang=en";
    }

    /** Whether the host lays out pages itself. */
    boolean hosted() {
        return look.layout() != null;
    }

    /** The page as the host lays it out. */
    Content laidOut(Content head, Content content) {
        return look.page(this, head, content);
    }

    @Override
    public String toString() {
        return "Frame[" + p.code() + "]";
    }
}
