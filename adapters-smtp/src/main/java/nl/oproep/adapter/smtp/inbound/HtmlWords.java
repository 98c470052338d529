package nl.oproep.adapter.smtp.inbound;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML page as plain text: blocks on lines of their own, quotes marked as in plain text so that what was quoted can still be told. */
final class HtmlWords implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "template", "noscript");
    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "table");

    private final StringBuilder out = new StringBuilder();
    private int quotes;
    private int unseen;
    private int preformatted;
    private int lineEnds = 2;
    private boolean blank;

    private HtmlWords() {}

    /** The words; never fails. */
    static String of(String html) {
        var words = new HtmlWords();
        NodeTraversor.traverse(words, Jsoup.parse(html));
        return words.out.toString().strip() + "\n";
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && unseen == 0) {
            words(text.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        var name = element.normalName();
        if (UNSEEN.contains(name)) {
            unseen++;
        } else if (name.equals("br")) {
            newLine();
        } else if (element.isBlock() || name.equals("tr")) {
            begin(name);
            if (name.equals("li")) {
                words("- ");
            }
        } else if (name.equals("td") || name.equals("th")) {
            blank = true;
        }
        quotes += name.equals("blockquote") ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        if (UNSEEN.contains(name)) {
            unseen--;
        } else if (element.isBlock() || name.equals("tr")) {
            begin(name);
        }
        quotes -= name.equals("blockquote") ? 1 : 0;
        preformatted -= name.equals("pre") ? 1 : 0;
    }

    /** A block stands on lines of its own, some with an empty line around them. */
    private void begin(String name) {
        int wanted = APART.contains(name) ? 2 : 1;
        while (lineEnds < wanted) {
            newLine();
        }
        blank = false;
    }

    private void newLine() {
        out.append('\n');
        lineEnds++;
        blank = false;
    }

    private void words(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted > 0 && c == '\n') {
                newLine();
            } else if (preformatted == 0 && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')) {
                blank = true;
            } else {
                put(c == '\u00A0' ? ' ' : c);
            }
        }
    }

    private void put(char c) {
        if (lineEnds > 0) {
            out.append(">".repeat(Math.min(quotes, 20))).append(quotes > 0 ? " " : "");
        } else if (blank) {
            out.append(' ');
        }
        lineEnds = 0;
        blank = false;
        out.append(c);
    }
}
