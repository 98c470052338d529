package nl.oproep.examples.site.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML of one of our mails, made fit for a browser that allows nothing: styles move from attributes into one element whose digest the page's policy names, so that whatever a person wrote in
 * the mail can neither run nor load anything.
 *
 * @param html the page
 * @param policy the value of {@code Content-Security-Policy}
 */
record Styled(String html, String policy) {
    /** Quotes in people's texts are escaped, so only our own tags have such an attribute. */
    private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");

    static Styled of(String mail) {
        var names = new LinkedHashMap<String, String>();
        var matcher = STYLE.matcher(mail);
        var html = new StringBuilder();
        while (matcher.find()) {
            var name = names.computeIfAbsent(matcher.group(1), style -> "s" + names.size());
            matcher.appendReplacement(html, Matcher.quoteReplacement(" class=\"" + name + "\""));
        }
        matcher.appendTail(html);
        var css = new StringBuilder();
        names.forEach((style, name) -> css.append('.')
                .append(name)
                .append('{')
                .append(style.replace("&#39;", "'"))
                .append('}'));
        int head = html.indexOf("</head>");
        html.insert(Math.max(head, 0), "<style>" + css + "</style>");
        return new Styled(
                html.toString(),
                "sandbox allow-popups; default-src 'none'; style-src 'sha256-" + digest(css.toString())
                        + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    }

    private static String digest(String css) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hides the text, which is somebody's mail (V7). */
    @Override
    public String toString() {
        return "Styled[hidden]";
    }
}
