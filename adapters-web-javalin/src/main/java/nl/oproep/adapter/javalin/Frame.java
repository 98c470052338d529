package nl.oproep.adapter.javalin;

import java.util.List;

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
 * @param stylesheet where the stylesheet is
 */
record Frame(
        Phrases p,
        String site,
        String title,
        String here,
        List<String> notices,
        boolean mailbox,
        boolean indexed,
        String stylesheet) {

    Frame {
        notices = List.copyOf(notices);
    }

    /** This page in the other language. */
    String elsewhere() {
        return p.english() ? here : here + (here.indexOf('?') < 0 ? "?" : "&") + "lang=en";
    }

    @Override
    public String toString() {
        return "Frame[" + p.code() + "]";
    }
}
