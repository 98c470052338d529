package nl.oproep.adapter.smtp.inbound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a mail line by line, and knows in which part it is (RFC 2046). */
final class Walk {

    /** A multipart that is open. */
    private record Layer(String delimiter, boolean report) {}

    private static final int LONGEST_BOUNDARY = 250;

    private final ReadingLimits limits;
    private final Harvest harvest;
    private final List<Layer> open = new ArrayList<>();
    private @Nullable PartHead head;
    private @Nullable Leaf leaf;
    private boolean first = true;
    private boolean top = true;
    private int parts;

    Walk(ReadingLimits limits, Harvest harvest) {
        this.limits = limits;
        this.harvest = harvest;
        this.head = new PartHead(limits.head());
    }

    void line(WireLines line) {
        boolean begins = first;
        first = false;
        if (begins && startsWith(line, "From ")) {
            // Some put the envelope before the mail in this way.
            return;
        }
        if (line.starts() && !open.isEmpty() && startsWith(line, "--")) {
            int layer = layerOf(line);
            if (layer >= 0) {
                delimiter(layer, line);
                return;
            }
        }
        if (head != null) {
            if (line.isEmpty()) {
                headEnds(head);
            } else {
                head.line(line.bytes(), line.from(), line.end(), line.starts());
            }
        } else if (leaf != null) {
            leaf.line(line);
        }
    }

    void end() {
        if (head != null) {
            headEnds(head);
        }
        partEnds(false);
    }

    private void headEnds(PartHead read) {
        head = null;
        if (top) {
            harvest.head(read);
            top = false;
        }
        var type = read.contentType();
        var boundary = type.get("boundary").stripTrailing();
        boolean multipart = type.word().startsWith("multipart/") && !boundary.isEmpty();
        if (multipart && open.size() == limits.depth()) {
            harvest.leftOut("parts that stand more than " + limits.depth() + " deep in others");
        } else if (multipart && boundary.length() <= LONGEST_BOUNDARY) {
            open.add(new Layer("--" + boundary, inReport() || type.word().equals("multipart/report")));
        } else {
            leaf = harvest.leaf(read, inReport());
        }
    }

    private boolean inReport() {
        return !open.isEmpty() && open.get(open.size() - 1).report();
    }

    private void delimiter(int layer, WireLines line) {
        if (head != null) {
            headEnds(head);
        }
        partEnds(true);
        while (open.size() > layer + 1) {
            open.remove(open.size() - 1);
        }
        if (isClosing(open.get(layer), line)) {
            open.remove(layer);
        } else if (parts++ < limits.parts()) {
            head = new PartHead(limits.head());
        } else {
            harvest.leftOut("everything after the first " + limits.parts() + " parts");
        }
    }

    private void partEnds(boolean byDelimiter) {
        var ended = leaf;
        leaf = null;
        if (ended != null) {
            ended.end(byDelimiter);
        }
    }

    /** The innermost open multipart that this line delimits, or -1. */
    private int layerOf(WireLines line) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (delimits(open.get(i), line)) {
                return i;
            }
        }
        return -1;
    }

    /** With blanks after it, or the two dashes that close it; a longer boundary that begins alike is another one. */
    private static boolean delimits(Layer layer, WireLines line) {
        int rest = line.from() + layer.delimiter().length();
        return startsWith(line, layer.delimiter())
                && (isBlank(line, rest) || (isClosing(layer, line) && isBlank(line, rest + 2)));
    }

    private static boolean isClosing(Layer layer, WireLines line) {
        int rest = line.from() + layer.delimiter().length();
        return rest + 2 <= line.end() && line.bytes()[rest] == '-' && line.bytes()[rest + 1] == '-';
    }

    private static boolean isBlank(WireLines line, int from) {
        for (int i = from; i < line.end(); i++) {
            if (line.bytes()[i] != ' ' && line.bytes()[i] != '\t' && line.bytes()[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Whether it begins with these characters, of one byte each. */
    private static boolean startsWith(WireLines line, String prefix) {
        if (line.end() - line.from() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if ((line.bytes()[line.from() + i] & 0xff) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
