package nl.oproep.adapter.smtp.inbound;

/** Quoted-printable; what is no proper escape is taken as it is. Also the Q of encoded words, where blanks at the end count. */
final class QuotedPrintableDecoding implements Decoding {
    private final boolean dropsBlanksAtLineEnd;
    private final byte[] out = new byte[1024];
    private int filled;
    /** What is not decided yet: an escape that has begun, or blanks that may be the last of their line. */
    private final byte[] open = new byte[64];

    private int pending;

    QuotedPrintableDecoding(boolean dropsBlanksAtLineEnd) {
        this.dropsBlanksAtLineEnd = dropsBlanksAtLineEnd;
    }

    @Override
    public void piece(byte[] bytes, int from, int to, Bytes taker) {
        for (int i = from; i < to; i++) {
            one(bytes[i], taker);
        }
        flush(taker);
    }

    private void one(byte b, Bytes taker) {
        if (pending > 0 && open[0] == '=') {
            escape(b, taker);
        } else if (b == '=') {
            settle(taker);
            hold(b);
        } else if (dropsBlanksAtLineEnd && (b == ' ' || b == '\t')) {
            if (pending == open.length) {
                settle(taker);
            }
            hold(b);
        } else {
            settle(taker);
            put(b, taker);
        }
    }

    private void escape(byte b, Bytes taker) {
        if (pending == 1) {
            if (hex(b) >= 0) {
                hold(b);
            } else if (b != ' ' && b != '\t') {
                settle(taker);
                one(b, taker);
            }
            return;
        }
        int high = hex(open[1]);
        int low = hex(b);
        if (low < 0) {
            settle(taker);
            one(b, taker);
            return;
        }
        pending = 0;
        put((byte) (high << 4 | low), taker);
    }

    @Override
    public void lineEnd(byte[] bytes, int from, int to, Bytes taker) {
        if (pending == 1 && open[0] == '=') {
            pending = 0;
            return;
        }
        if (pending > 0 && open[0] == '=') {
            settle(taker);
        }
        pending = 0;
        for (int i = from; i < to; i++) {
            put(bytes[i], taker);
        }
        flush(taker);
    }

    @Override
    public void end(Bytes taker) {
        if (pending > 1 && open[0] == '=') {
            settle(taker);
        }
        pending = 0;
        flush(taker);
    }

    private void hold(byte b) {
        open[pending++] = b;
    }

    /** What was held was nothing special. */
    private void settle(Bytes taker) {
        int count = pending;
        pending = 0;
        for (int i = 0; i < count; i++) {
            put(open[i], taker);
        }
    }

    private void put(byte b, Bytes taker) {
        if (filled == out.length) {
            flush(taker);
        }
        out[filled++] = b;
    }

    private void flush(Bytes taker) {
        if (filled > 0) {
            taker.take(out, 0, filled);
            filled = 0;
        }
    }

    private static int hex(byte b) {
        return b < 0 ? -1 : Character.digit(b, 16);
    }
}
