package nl.oproep.mail;

import java.util.List;

/** A letter's text and HTML, written together so that they say the same. Text lines end with LF. */
public final class LetterBody {
    private static final String STYLE =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5";

    /** Seen on light screens and on dark ones. */
    private static final String RULE = "rgba(127,140,135,0.35)";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    /** An empty letter. */
    public LetterBody() {}

    public LetterBody heading(String line) {
        text.append(line)
                .append('\n')
                .append("-".repeat(Math.min(line.length(), 60)))
                .append("\n\n");
        html.append("<h2 style=\"font-size:20px;line-height:1.25;margin:28px 0 10px\">")
                .append(escape(line))
                .append("</h2>\n");
        return this;
    }

    public LetterBody paragraph(String words) {
        text.append(words).append("\n\n");
        html.append("<p style=\"margin:0 0 16px\">").append(escape(words)).append("</p>\n");
        return this;
    }

    /** A link that stands on a line of its own in the text, and as a button in HTML. */
    public LetterBody link(String label, String url) {
        text.append(label).append(":\n").append(url).append("\n\n");
        html.append("<p style=\"margin:0 0 16px\"><a href=\"")
                .append(escape(url))
                .append(
                        "\" style=\"display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5c4b;color:#ffffff;text-decoration:none;font-weight:600\">")
                .append(escape(label))
                .append(
                        "</a><br><span style=\"display:inline-block;margin-top:6px;font-size:13px;line-height:1.4;word-break:break-all\">")
                .append(escape(url))
                .append("</span></p>\n");
        return this;
    }

    /** Short lines under each other. */
    public LetterBody lines(List<String> lines) {
        html.append("<div style=\"margin:0 0 20px;border-top:1px solid ")
                .append(RULE)
                .append("\">\n");
        for (var line : lines) {
            text.append(line).append('\n');
            html.append("<div style=\"padding:7px 0;border-bottom:1px solid ")
                    .append(RULE)
                    .append("\">")
                    .append(escape(line))
                    .append("</div>\n");
        }
        text.append('\n');
        html.append("</div>\n");
        return this;
    }

    /** Somebody's own text, nothing changed, between two ruled lines. */
    public LetterBody verbatim(String title, String words) {
        text.append("======== ").append(title).append(" ========\n").append(words);
        if (!words.endsWith("\n")) {
            text.append('\n');
        }
        text.append("======== / ").append(title).append(" ========\n\n");
        html.append(
                        "<pre style=\"white-space:pre-wrap;overflow-wrap:anywhere;font-family:inherit;font-size:15px;background:rgba(127,140,135,0.12);border-left:4px solid #77837e;border-radius:0 6px 6px 0;padding:14px 16px;margin:0 0 20px\">")
                .append(escape(words))
                .append("</pre>\n");
        return this;
    }

    public String text() {
        return text.toString();
    }

    /** A whole, self-contained page; adapts to dark screens by itself. */
    public String html(String language) {
        return "<!doctype html>\n<html lang=\"" + language
                + "\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title></title></head>\n<body style=\"margin:0;padding:20px;"
                + STYLE
                + "\"><div style=\"max-width:640px;margin:0 auto;padding-top:20px;border-top:5px solid #0b5c4b\">\n"
                + html + "</div></body></html>\n";
    }

    static String escape(String words) {
        var out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
