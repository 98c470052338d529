package nl.oproep.adapter.javalin;

/**
 * Puts a page together for a host that wants its own head, menu and foot around our pages.
 *
 * <p>What it returns goes out as it is: it answers for everything but {@link PageParts#head} and {@link PageParts#content}. The policy that pages send allows no script, no inline style and nothing from
 * elsewhere, whatever the layout says (V9). It is called by many threads at once, and the same parts must give the same page.
 */
@FunctionalInterface
public interface PageLayout {

    /** The whole page as HTML. */
    String html(PageParts parts);
}
