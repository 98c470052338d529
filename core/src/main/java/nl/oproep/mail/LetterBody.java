package nl.oproep.mail;

import java.util.List;

/**
 * A letter's text and HTML, written together so that they say the same. Text lines end with LF. The HTML has its styles at each element, loads nothing, and stands on light and on dark screens; how it looks is described in
 * {@code docs/design.md}.
 */
public final class LetterBody {
    private static final String STYLE =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5;"
                    + "overflow-wrap:anywhere;word-break:break-word";

    private static final String BRAND = "#0b5c4b";

    /** Seen on light screens and on dark ones. */
    private static final String RULE = "rgba(127,140,135,0.35)";

    private static final int PREVIEW = 160;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder preview = new StringBuilder();
    private boolean fine;

    /** An empty letter. */
    public LetterBody() {}

    /**
     * One of several things that were looked at.
     *
     * @param line all of it on one line, for the text
     * @param sign what stands before it on a screen, repeated in words by {@code detail}
     * @param tone of the sign
     * @param title what was looked at
     * @param answer what was found
     * @param detail in small print
     */
    public record Point(String line, String sign, Tone tone, String title, String answer, String detail) {
        /** Hides the answer, which is somebody's (V7). */
        @Override
        public String toString() {
            return "Point[hidden]";
        }
    }

    /** The colour of a sign: each is seen on light screens and on dark ones, and none says anything that the words do not. */
    public enum Tone {
        GOOD("#158468"),
        BAD("#d23f35"),
        OPEN("#a86b00");

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }
    }

    public LetterBody heading(String line) {
        text.append(line)
                .append('\n')
                .append("-".repeat(Math.min(line.length(), 60)))
                .append("\n\n");
        open("h2", "font-size:19px;line-height:1.3;margin:28px 0 10px").append(escape(line));
        html.append("</h2>\n");
        return this;
    }

    /** What is said in one go; a blank line in it begins another paragraph, and a line stays a line. */
    public LetterBody paragraph(String words) {
        text.append(words).append("\n\n");
        foretell(words);
        for (var part : words.strip().split("\n\n+", -1)) {
            open("p", "margin:0 0 16px").append(escape(part).replace("\n", "<br>\n"));
            html.append("</p>\n");
        }
        return this;
    }

    /** The link that a letter is about: on a line of its own in the text, and a button in HTML. */
    public LetterBody link(String label, String url) {
        return button(label, url, "background:" + BRAND + ";border:2px solid " + BRAND + ";color:#ffffff");
    }

    /** Another link, which asks for less attention. */
    public LetterBody also(String label, String url) {
        return button(label, url, "border:2px solid #77837e;color:inherit");
    }

    private LetterBody button(String label, String url, String look) {
        text.append(label).append(":\n").append(url).append("\n\n");
        open("p", "margin:0 0 16px").append("<a href=\"").append(escape(url)).append("\" style=\"");
        if (fine) {
            html.append("color:inherit\">").append(escape(label)).append("</a></p>\n");
            return this;
        }
        html.append("display:inline-block;padding:11px 20px;border-radius:6px;text-decoration:none;font-weight:600;")
                .append(look)
                .append("\">")
                .append(escape(label))
                .append("</a><br><span style=\"display:inline-block;margin-top:6px;font-size:13px;line-height:1.4\">")
                .append(escape(url))
                .append("</span></p>\n");
        return this;
    }

    /** What follows is small print: why somebody gets this letter, and how to get no more. */
    public LetterBody fine() {
        if (!fine) {
            fine = true;
            open("div", "margin-top:32px;padding-top:16px;border-top:1px solid " + RULE + ";font-size:14px");
            html.append('\n');
        }
        return this;
    }

    /** Short lines under each other. */
    public LetterBody lines(List<String> lines) {
        open("div", "margin:0 0 20px;border-top:1px solid " + RULE).append('\n');
        for (var line : lines) {
            text.append(line).append('\n');
            open("div", "padding:7px 0;border-bottom:1px solid " + RULE)
                    .append(escape(line.startsWith("- ") ? line.substring(2) : line))
                    .append("</div>\n");
        }
        text.append('\n');
        html.append("</div>\n");
        return this;
    }

    /** What was looked at, one under another: a line each in the text; with its sign, its answer and its small print on a screen, however narrow. */
    public LetterBody points(List<Point> points) {
        html.append(
                        "<table role=\"presentation\" style=\"width:100%;border-collapse:collapse;margin:0 0 20px;border-top:1px solid ")
                .append(RULE)
                .append("\">\n");
        for (var point : points) {
            text.append(point.line()).append('\n');
            open("tr", "border-bottom:1px solid " + RULE);
            open(
                            "td",
                            "width:28px;padding:9px 0;vertical-align:top;font-size:19px;line-height:1.25;font-weight:700;color:"
                                    + point.tone().colour)
                    .append("<span aria-hidden=\"true\">")
                    .append(escape(point.sign()))
                    .append("</span></td>");
            open("td", "padding:9px 0;vertical-align:top")
                    .append("<strong dir=\"auto\">")
                    .append(escape(point.title()));
            html.append("</strong><br><span dir=\"auto\">")
                    .append(escape(point.answer()))
                    .append("</span><br>");
            open("span", "font-size:14px").append(escape(point.detail())).append("</span></td></tr>\n");
        }
        text.append('\n');
        html.append("</table>\n");
        return this;
    }

    /** Somebody's own text, nothing changed, between two ruled lines. */
    public LetterBody verbatim(String title, String words) {
        text.append("======== ").append(title).append(" ========\n").append(words);
        if (!words.endsWith("\n")) {
            text.append('\n');
        }
        text.append("======== / ").append(title).append(" ========\n\n");
        open("p", "margin:0 0 6px;font-size:13px;font-weight:700;letter-spacing:0.06em")
                .append(escape(title));
        html.append(
                        "</p>\n<pre dir=\"auto\" style=\"white-space:pre-wrap;overflow-wrap:anywhere;font-family:inherit;font-size:15px;"
                                + "background:rgba(127,140,135,0.12);border-left:4px solid #77837e;border-radius:0 6px 6px 0;padding:14px 16px;margin:0 0 20px\">")
                .append(escape(words))
                .append("</pre>\n");
        return this;
    }

    private StringBuilder open(String element, String style) {
        return html.append('<')
                .append(element)
                .append(" style=\"")
                .append(style)
                .append("\">");
    }

    /** Keeps the first words for the line that a mailbox shows below the subject. */
    private void foretell(String words) {
        int room = PREVIEW - preview.length();
        if (room > 0) {
            int end = words.offsetByCodePoints(0, Math.min(room, words.codePointCount(0, words.length())));
            preview.append(words, 0, end).append(' ');
        }
    }

    public String text() {
        return text.toString();
    }

    /**
     * A whole, self-contained page; adapts to dark screens by itself.
     *
     * @param language its code
     * @param sender whose letter it is: it stands above everything
     * @param subject of the letter: the title of the page and its first heading
     */
    public String html(String language, String sender, String subject) {
        return "<!doctype html>\n<html lang=\"" + language
                + "\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escape(subject)
                + "</title></head>\n<body style=\"margin:0;padding:20px;" + STYLE
                + "\"><div style=\"display:none;max-height:0;overflow:hidden\">"
                + escape(preview.toString()) + "</div>\n<div style=\"max-width:600px;margin:0 auto\">\n"
                + "<p style=\"margin:0 0 24px;padding-bottom:12px;border-bottom:4px solid " + BRAND
                + ";font-size:20px;line-height:1.2;font-weight:800;letter-spacing:-0.03em\">" + escape(sender)
                + "</p>\n<h1 style=\"margin:0 0 16px;font-size:24px;line-height:1.25;letter-spacing:-0.01em\">"
                + escape(subject)
                + "</h1>\n" + html + (fine ? "</div>\n" : "") + "</div></body></html>\n";
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
