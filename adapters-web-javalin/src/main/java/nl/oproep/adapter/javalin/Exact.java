package nl.oproep.adapter.javalin;

import gg.jte.Content;

/** Texts of people in HTML so that a browser reads back every code point as supplied (P2), carriage returns and a first line break included. */
final class Exact {
    private Exact() {}

    /** In an element. */
    static Content html(String text) {
        return out -> out.writeContent(escaped(text));
    }

    /** In a text area, where HTML drops a first line break. */
    static Content area(String text) {
        return out -> out.writeContent("\n" + escaped(text));
    }

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
