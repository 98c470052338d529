package nl.oproep.adapter.smtp.inbound;

import java.util.function.Consumer;

/** The content of a part that is no multipart, while it passes by. */
final class Leaf {
    private final Decoding decoding;
    private final Basket basket;
    private final Consumer<Basket> atEnd;
    /** The line end before a delimiter belongs to the delimiter, so each waits for the next line. */
    private final byte[] lineEnd = new byte[2];

    private int held;

    /**
     * A part.
     *
     * @param atEnd what is done with what was kept
     */
    Leaf(Decoding decoding, Basket basket, Consumer<Basket> atEnd) {
        this.decoding = decoding;
        this.basket = basket;
        this.atEnd = atEnd;
    }

    void line(WireLines line) {
        settle();
        decoding.piece(line.bytes(), line.from(), line.end(), basket);
        held = line.terminator();
        System.arraycopy(line.bytes(), line.end(), lineEnd, 0, held);
    }

    /**
     * Its end.
     *
     * @param byDelimiter whether a delimiter ended it, rather than the end of the mail
     */
    void end(boolean byDelimiter) {
        if (!byDelimiter) {
            settle();
        }
        decoding.end(basket);
        basket.end();
        atEnd.accept(basket);
    }

    private void settle() {
        if (held > 0) {
            decoding.lineEnd(lineEnd, 0, held, basket);
            held = 0;
        }
    }
}
