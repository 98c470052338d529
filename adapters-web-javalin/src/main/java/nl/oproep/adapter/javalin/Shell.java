package nl.oproep.adapter.javalin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page of the back office besides its {@link Frame}.
 *
 * @param name of the operator
 * @param leaves whether there is a session to end
 * @param items of the menu
 * @param told what came of the act that led here, or null
 */
record Shell(
        String name,
        boolean leaves,
        List<Item> items,
        @Nullable Told told) {
    /** The field that carries the token of a session. */
    static final String TOKEN = "officeToken";

    private static final String FORM = "<form ";

    /** A line of the menu, and what it belongs to. */
    record Item(String link, String label, String group, boolean current) {}

    /** Whether this line is the first of its group. */
    boolean opens(int line) {
        var group = items.get(line).group();
        return !group.isEmpty() && (line == 0 || !items.get(line - 1).group().equals(group));
    }

    Shell {
        items = List.copyOf(items);
    }

    /** The same page with the session's token in each form that changes something, so that no form can be without it. What people wrote cannot look like a form, for it is escaped. */
    static byte[] marked(byte[] page, String token) {
        var html = new String(page, StandardCharsets.UTF_8);
        var field = "<input type=\"hidden\" name=\"" + TOKEN + "\" value=\"" + token + "\">";
        var out = new StringBuilder(html.length() + 500);
        int at = 0;
        for (int form = html.indexOf(FORM); form >= 0; form = html.indexOf(FORM, at)) {
            int end = html.indexOf('>', form) + 1;
            out.append(html, at, end);
            if (html.substring(form, end).contains("method=\"post\"")) {
                out.append(field);
            }
            at = end;
        }
        return out.append(html, at, html.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Shell[" + items.size() + " items]";
    }
}
