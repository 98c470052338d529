package nl.oproep.adapter.javalin;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

/**
 * How pages look here.
 *
 * @param stylesheet where the stylesheet is
 * @param layout the host's own layout, or null for ours
 * @param joining whether there are members, so that the foot leads to the form
 * @param asking whether the foot leads to what is held about somebody
 */
record Look(String stylesheet, @Nullable PageLayout layout, boolean joining, boolean asking) {

    /** The whole page by the host's layout. */
    Content page(Frame frame, Content head, Content content) {
        if (layout == null) {
            throw new IllegalStateException("the host lays out no pages");
        }
        var html = layout.html(new PageParts(
                frame.p().language(), frame.title(), text(head), frame.notices(), text(content), frame.elsewhere()));
        return out -> out.writeContent(html);
    }

    private static String text(Content content) {
        var text = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
